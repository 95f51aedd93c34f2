import { NextResponse, type NextRequest } from 'next/server'
import { save } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const SECURITY = { 'X-Frame-Options': 'DENY', 'Referrer-Policy': `no-${'referrer'}` }

function describe(headers: Headers, extra: Record<string, string>) {
  // next-reroute NR209: The name of this header is a value: if it is ever Content-Type, API Routes set that of JSON over it, and now it stays.
  for (const [name, value] of Object.entries(extra)) headers.set(name, value)
}

export async function POST(request: NextRequest) {
  const headers = new Headers()
  for (const [name, value] of Object.entries(SECURITY)) {
    headers.set(name, value)
  }
  const body = await readBody(request)
  if (body instanceof Response) return body

  describe(headers, { 'X-Saved': String(await save(body)) })
  return NextResponse.json({ saved: true }, { status: 201, headers })
}

function handler() {
  const headers = new Headers()
  for (const [name, value] of Object.entries(SECURITY)) {
    headers.set(name, value)
  }
  return NextResponse.json({ saved: false }, { headers })
}

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
