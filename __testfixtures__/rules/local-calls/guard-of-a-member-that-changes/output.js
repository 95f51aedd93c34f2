import { NextResponse } from 'next/server'
import { close, open } from 'sessions'

export const dynamic = 'force-dynamic'

/** Answers where there is no session; what closes one takes its user. */
async function userOf(request) {
  const session = await open(request.headers.get('authorization') ?? undefined)
  if (!session.user) {
    return NextResponse.json({ error: 'Sign in' }, { status: 401 })
  }
  close(session)
  return session.user
}

async function handler(request) {
  const user = await userOf(request)
  if (user instanceof Response) return user
  if (!user) return NextResponse.json({ error: 'Closed' }, { status: 410 })
  return NextResponse.json({ name: user.name })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
