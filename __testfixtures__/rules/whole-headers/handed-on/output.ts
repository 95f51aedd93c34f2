import { NextResponse, type NextRequest } from 'next/server'
import { auth } from '../../../lib/auth'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const session = await auth.api.getSession({ headers: Object.fromEntries(request.headers) })
  if (!session) return new Response(null, { status: 401 })
  return NextResponse.json(session)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
