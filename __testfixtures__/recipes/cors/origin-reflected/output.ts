import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function OPTIONS(request: NextRequest) {
  const origin = request.headers.get('origin')
  const headers = new Headers()
  if (origin) headers.set('Access-Control-Allow-Origin', origin)
  headers.set('Vary', 'Origin')
  headers.set('Access-Control-Allow-Methods', 'GET')
  headers.set('Access-Control-Allow-Headers', 'X-One,X-Two')
  return new Response(null, { status: 204, headers })
}

export function GET(request: NextRequest) {
  const origin = request.headers.get('origin')
  const headers = new Headers()
  if (origin) headers.set('Access-Control-Allow-Origin', origin)
  headers.set('Vary', 'Origin')
  return NextResponse.json({ ok: true }, { headers })
}
