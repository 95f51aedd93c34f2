import { users } from './db'

// Who is signed in.
export async function withSession(req, res, next) {
  const session = await users.session(req.cookies.session)
  if (!session) {
    return res.status(401).json({ error: 'Sign in first' })
  }
  req.session = session
  next()
}

export function signedOutOnly(req, res, next) {
  if (req.cookies.session) return res.redirect(302, '/')
  next()
}
