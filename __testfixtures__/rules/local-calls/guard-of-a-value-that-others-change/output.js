import { NextResponse } from 'next/server'
import { find, isLocked } from 'users'

export const dynamic = 'force-dynamic'

/** Answers where nobody is signed in; who is locked out comes as nobody. */
async function signedIn(request) {
  let user = await find(request.headers.get('authorization') ?? undefined)
  const forget = () => {
    user = null
  }
  if (!user) {
    return NextResponse.json({ error: 'Sign in' }, { status: 401 })
  }
  if (await isLocked(user.id)) forget()
  return user
}

async function handler(request) {
  const user = await signedIn(request)
  if (user instanceof Response) return user
  if (!user) return NextResponse.json({ error: 'Locked' }, { status: 403 })
  return NextResponse.json({ name: user.name })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
