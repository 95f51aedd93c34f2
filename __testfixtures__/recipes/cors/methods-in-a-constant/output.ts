import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function OPTIONS(request: NextRequest) {
  const headers = new Headers()
  headers.set('Access-Control-Allow-Origin', '*')
  headers.set('Vary', 'Access-Control-Request-Headers')
  headers.set('Access-Control-Allow-Methods', 'GET,POST')
  const requestedHeaders = request.headers.get('access-control-request-headers')
  if (requestedHeaders) headers.set('Access-Control-Allow-Headers', requestedHeaders)
  return new Response(null, { status: 204, headers })
}

function handler() {
  return NextResponse.json({ ok: true }, { headers: { 'Access-Control-Allow-Origin': '*' } })
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE }
