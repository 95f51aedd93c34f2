import { NextResponse } from 'next/server'
import { stock } from '../../../lib/stock'

export const dynamic = 'force-dynamic'

export async function GET() {
  return NextResponse.json({ parts: await stock.parts() }, { headers: { 'X-Source': 'warehouse' } })
}
