import { NextResponse, type NextRequest } from 'next/server'
import { sessions } from '../../../lib/sessions'

export const dynamic = 'force-dynamic'

const SESSION = process.env.NODE_ENV === 'production' ? '__Secure-session' : 'session'

async function handler(request: NextRequest) {
  const token = request.cookies.get(SESSION)?.value
  if (!token) return new Response(null, { status: 401 })
  return NextResponse.json({ user: await sessions.user(token) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
