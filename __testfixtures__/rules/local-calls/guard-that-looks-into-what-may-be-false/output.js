import { NextResponse } from 'next/server'
import { verify } from 'tokens'

export const dynamic = 'force-dynamic'

/** Answers where the token is of somebody banned; one that is not good comes as `false`. */
async function claims(request) {
  const token = await verify(request.headers.get('authorization') ?? undefined)
  if (token.banned) {
    return NextResponse.json({ error: 'Banned' }, { status: 403 })
  }
  return token
}

async function handler(request) {
  const token = await claims(request)
  if (token instanceof Response) return token
  if (!token) return NextResponse.json({ error: 'Sign in' }, { status: 401 })
  return NextResponse.json({ name: token.name })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
