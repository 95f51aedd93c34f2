import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export function OPTIONS(request: NextRequest) {
  const headers = new Headers()
  headers.set('Vary', 'Accept')
  const origin = request.headers.get('origin')
  if (origin) headers.set('Access-Control-Allow-Origin', origin)
  headers.append('Vary', 'Origin, Access-Control-Request-Headers')
  headers.set('Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE')
  const requestedHeaders = request.headers.get('access-control-request-headers')
  if (requestedHeaders) headers.set('Access-Control-Allow-Headers', requestedHeaders)
  return new Response(null, { status: 204, headers })
}

function handler(request: NextRequest) {
  const headers = new Headers()
  headers.set('Vary', 'Accept')
  const origin = request.headers.get('origin')
  if (origin) headers.set('Access-Control-Allow-Origin', origin)
  headers.append('Vary', 'Origin')
  return NextResponse.json({ ok: true }, { headers })
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE }
