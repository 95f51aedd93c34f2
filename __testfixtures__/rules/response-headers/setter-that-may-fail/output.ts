import { NextResponse, type NextRequest } from 'next/server'
import { limits } from '../../../lib/limits'

export const dynamic = 'force-dynamic'

function setLimit(request: NextRequest, headers: Headers) {
  headers.set('X-Limit', '10')
  if (limits.isReached(request.headers.get('x-key') ?? undefined)) throw new Error('Too many')
}

function handler(request: NextRequest) {
  const headers = new Headers()
  setLimit(request, headers)
  return NextResponse.json({ ok: true }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
