import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function OPTIONS(request: NextRequest) {
  const headers = new Headers()
  headers.set('Access-Control-Allow-Origin', '*')
  headers.set('Vary', 'Access-Control-Request-Headers')
  headers.set('Access-Control-Allow-Methods', 'GET')
  const requestedHeaders = request.headers.get('access-control-request-headers')
  if (requestedHeaders) headers.set('Access-Control-Allow-Headers', requestedHeaders)
  return new Response(null, { status: 204, headers })
}

export function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl
  if (!searchParams.get('q')) return NextResponse.json({ error: 'What for?' }, { status: 400, headers: { 'Access-Control-Allow-Origin': '*' } })
  return NextResponse.json({ found: String(searchParams.get('q')).length }, { headers: { 'Access-Control-Allow-Origin': '*' } })
}
