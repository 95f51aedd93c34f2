import { NextResponse, type NextRequest } from 'next/server'
import { save } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const ORIGINS = ['https://a.example', 'https://b.example']

function corsHeaders(request: NextRequest) {
  const found: Record<string, string> = { 'Access-Control-Allow-Methods': 'GET, POST', Vary: 'Origin' }
  const origin = request.headers.get('origin')
  if (origin && ORIGINS.includes(origin)) found['Access-Control-Allow-Origin'] = origin
  return found
}

function apply(responseHeaders: Headers, headers: Record<string, string>) {
  // next-reroute NR209: The name of this header is a value: if it is ever Content-Type, API Routes set that of JSON over it, and now it stays.
  Object.entries(headers).forEach(([key, value]) => {
    responseHeaders.set(key, value)
  })
}

export async function POST(request: NextRequest) {
  const headers = new Headers()
  apply(headers, corsHeaders(request))
  const body = await readBody(request)
  if (body instanceof Response) return body

  Object.entries({ 'X-Saved': `${await save(body)}`, 'X-From': 'api' }).forEach(([name, value]) => headers.set(name, value))
  return NextResponse.json({ saved: true }, { status: 201, headers })
}

function handler(request: NextRequest) {
  const headers = new Headers()
  apply(headers, corsHeaders(request))
  return NextResponse.json({ saved: false }, { headers })
}

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
