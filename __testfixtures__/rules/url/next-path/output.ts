import { NextResponse, type NextRequest } from 'next/server'
import { sessions } from '../../../lib/sessions'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const user = await sessions.user(request.cookies.get('sid')?.value)
  if (!user) {
    return new Response(null, {
      status: 302,
      headers: { Location: `/login?next=${encodeURIComponent(request.nextUrl.pathname + request.nextUrl.search)}` },
    })
  }
  return NextResponse.json({ user })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
