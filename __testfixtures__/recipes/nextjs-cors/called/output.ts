import { NextResponse, type NextRequest } from 'next/server'
import { quotes } from '../../../lib/quotes'

export const dynamic = 'force-dynamic'

export function OPTIONS(request: NextRequest) {
  const headers = new Headers()
  headers.set('Access-Control-Allow-Origin', '*')
  headers.set('Vary', 'Access-Control-Request-Headers')
  headers.set('Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE')
  const requestedHeaders = request.headers.get('access-control-request-headers')
  if (requestedHeaders) headers.set('Access-Control-Allow-Headers', requestedHeaders)
  return new Response(null, { headers })
}

async function handler(request: NextRequest) {
  const headers = new Headers()
  headers.set('Access-Control-Allow-Origin', '*')

  try {
    const quote = await quotes.of((request.nextUrl.searchParams.get('author') ?? undefined) as string)
    if (!quote) return NextResponse.json({ error: 'No such author' }, { status: 404, headers })
    return NextResponse.json({ quote }, { headers })
  } catch (error) {
    return NextResponse.json({ error: 'Something went wrong' }, { status: 500, headers })
  }
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE }
