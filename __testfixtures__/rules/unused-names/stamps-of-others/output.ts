import { NextResponse } from 'next/server'
import { log, stamp, find } from '../../../lib/db'

export const dynamic = 'force-dynamic'

export async function GET() {
  const at = new Date().toISOString()
  stamp.next()
  return NextResponse.json(await find(at.slice(0, 4)))
}

export async function POST() {
  const requestId = `req_${Date.now()}_${Math.random().toString(36).substr(2, 9)}`
  const begun = Date.now()
  const kept = stamp.next()
  await log(requestId, begun, kept)
  return NextResponse.json({ requestId }, { status: 201 })
}
