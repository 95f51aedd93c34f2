import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  const first = (request.headers.get('x-tags') ?? undefined)
  const given = request ? request.headers.get('x-given') ?? undefined : undefined
  const knownHeader = request.headers.get('x-known')
  const known = knownHeader ? knownHeader : request.headers.get('x-other') ?? undefined
  const isList = Array.isArray(request.headers.get('x-list') ?? undefined)
  const longHeader = request.headers.get('x-long') ?? undefined
  const long = longHeader && !Array.isArray(longHeader) && (longHeader.length > 3 || given)
  const hostHeader = request.headers.get('host')
  const host = hostHeader ? hostHeader.split(':')[0] : ''
  return NextResponse.json({ first, given, known, long, host, list: isList ? 'list' : 'text' })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
