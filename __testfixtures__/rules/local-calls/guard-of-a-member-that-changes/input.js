import { close, open } from 'sessions'

/** Answers where there is no session; what closes one takes its user. */
async function userOf(req, res) {
  const session = await open(req.headers.authorization)
  if (!session.user) {
    res.status(401).json({ error: 'Sign in' })
    return null
  }
  close(session)
  return session.user
}

export default async function handler(req, res) {
  const user = await userOf(req, res)
  if (!user) return res.status(410).json({ error: 'Closed' })
  res.json({ name: user.name })
}
