import { NextResponse } from 'next/server'
import { seats } from 'seats'
import { Limits } from '../../../lib/limits'

export const dynamic = 'force-dynamic'

export async function GET() {
  const verdict = await Limits.getInstance().count('seats', 2)
  if (verdict?.isOver()) return verdict.refuseRoute('seats')
  return NextResponse.json(await seats.list())
}
