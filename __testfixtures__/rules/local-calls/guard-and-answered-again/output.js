import { NextResponse } from 'next/server'
import { users } from '../../../lib/users'

export const dynamic = 'force-dynamic'

async function verify(request) {
  const user = await users.by(request.headers.get('x-token') ?? undefined)
  if (!user) {
    return NextResponse.json({ error: 'nobody' }, { status: 404 })
  }
  if (user.isBlocked) {
    return NextResponse.json({ error: 'blocked' }, { status: 403 })
  }
  return user
}

async function handler(request) {
  const user = await verify(request)
  // said already
  if (user instanceof Response) return user
  return NextResponse.json({ user })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
