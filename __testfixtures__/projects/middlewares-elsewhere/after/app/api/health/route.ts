import { NextResponse, type NextRequest } from 'next/server'
import { ready } from 'database'

export const dynamic = 'force-dynamic'

export function OPTIONS(request: NextRequest) {
  const origin = request.headers.get('origin')
  const headers = new Headers()
  if (origin) headers.set('Access-Control-Allow-Origin', origin)
  headers.set('Vary', 'Origin, Access-Control-Request-Headers')
  headers.set('Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE')
  const requestedHeaders = request.headers.get('access-control-request-headers')
  if (requestedHeaders) headers.set('Access-Control-Allow-Headers', requestedHeaders)
  return new Response(null, { status: 204, headers })
}

async function handler(request: NextRequest) {
  const origin = request.headers.get('origin')
  const headers = new Headers()
  if (origin) headers.set('Access-Control-Allow-Origin', origin)
  headers.set('Vary', 'Origin')
  try {
    const failIfOld = request.nextUrl.searchParams.get('failIfOld') === 'true'
    return NextResponse.json({ status: (await ready(failIfOld)) ? 'OK' : 'waiting' }, { headers })
  } catch (error) {
    console.error(error)
    return NextResponse.json({ status: 'down' }, { status: 503, headers })
  }
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE }
