import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  const forwarded = request.headers.get('x-forwarded-for')
  const first = forwarded ? String(forwarded).split(',')[0] : 'unknown'
  const last = forwarded
  const none = forwarded ? 'known' : undefined === undefined
  return NextResponse.json({ first, last: typeof last, none: typeof none })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
