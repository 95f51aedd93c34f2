import { NextResponse } from 'next/server'
import { users } from './db'

// Who is signed in.
/** @deprecated next-reroute: use withSessionRoute */
export async function withSession(req, res, next) {
  const session = await users.session(req.cookies.session)
  if (!session) {
    return res.status(401).json({ error: 'Sign in first' })
  }
  req.session = session
  next()
}

// Who is signed in.
export async function withSessionRoute(request) {
  const session = await users.session(request.cookies.get('session')?.value)
  if (!session) {
    return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  }
  return session
}

export function signedOutOnly(request) {
  if (request.cookies.get('session')?.value) return new Response(null, { status: 302, headers: { Location: '/' } })
}
