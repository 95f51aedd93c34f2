import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  const verbose = request.nextUrl.searchParams.get('verbose')
  return NextResponse.json({ ok: true, ...(verbose === 'yes' ? { uptime: 1 } : {}) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
