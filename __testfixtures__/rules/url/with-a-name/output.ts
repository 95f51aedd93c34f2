import { NextResponse, type NextRequest } from 'next/server'
import { maxAge } from '../../../lib/cache'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  const source = 'https://example.com/list.json'
  return NextResponse.json({ source, from: request.headers.get('host') ? 'there' : `here: ${source}` }, { headers: { 'Cache-Control': String(maxAge(request.nextUrl.pathname + request.nextUrl.search)) } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
