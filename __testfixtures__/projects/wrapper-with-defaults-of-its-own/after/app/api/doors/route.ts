import { NextResponse } from 'next/server'
import { doors } from 'house'

export const dynamic = 'force-dynamic'

export async function GET() {
  return NextResponse.json(await doors.open())
}
