import { NextResponse } from 'next/server'
import requestIp from 'request-ip'

const addressOf = (request) => requestIp.getClientIp({ headers: Object.fromEntries(request.headers) }) ?? 'unknown'

export function POST(request) {
  return NextResponse.json({ you: addressOf(request) })
}
