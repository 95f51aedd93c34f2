import { NextResponse, type NextRequest } from 'next/server'
import { count } from '../../../lib/count'

export const dynamic = 'force-dynamic'

export function OPTIONS(request: NextRequest) {
  const headers = new Headers()
  headers.set('Access-Control-Allow-Origin', '*')
  headers.set('Vary', 'Access-Control-Request-Headers')
  headers.set('Access-Control-Allow-Methods', 'POST,GET,HEAD')
  const requestedHeaders = request.headers.get('access-control-request-headers')
  if (requestedHeaders) headers.set('Access-Control-Allow-Headers', requestedHeaders)
  return new Response(null, { status: 204, headers })
}

async function handler() {
  // Rest of the API logic
  return NextResponse.json({ message: 'Hello Everyone!', count: await count() }, { headers: { 'Access-Control-Allow-Origin': '*' } })
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE }
