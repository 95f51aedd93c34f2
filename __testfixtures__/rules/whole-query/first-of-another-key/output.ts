import { NextResponse, type NextRequest } from 'next/server'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  const query = readQuery(request)
  const tag = Array.isArray(query.tags) ? query.tags[0] : query.tag
  return NextResponse.json({ tag })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
