import { NextResponse } from 'next/server'
import { quotes } from '../../../lib/quotes'

export const dynamic = 'force-dynamic'

export function OPTIONS(request) {
  const headers = new Headers()
  headers.set('Access-Control-Allow-Origin', 'https://a.test')
  headers.set('Vary', 'Origin, Access-Control-Request-Headers')
  headers.set('Access-Control-Allow-Methods', 'GET')
  const requestedHeaders = request.headers.get('access-control-request-headers')
  if (requestedHeaders) headers.set('Access-Control-Allow-Headers', requestedHeaders)
  return new Response(null, { status: 204, headers })
}

async function handler() {
  try {
    return NextResponse.json(await quotes.all(), { headers: { 'Access-Control-Allow-Origin': 'https://a.test', Vary: 'Origin' } })
  } catch (error) {
    return NextResponse.json(
      { error: error.message },
      {
        status: 500,
        headers: { 'Access-Control-Allow-Origin': 'https://a.test', Vary: 'Origin' },
      },
    )
  }
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE }
