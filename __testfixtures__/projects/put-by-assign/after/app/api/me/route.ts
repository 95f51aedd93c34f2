import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  const user = request.headers.get('x-user') ?? 'nobody'
  const startedAt = 12
  return NextResponse.json({ user, at: startedAt })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
