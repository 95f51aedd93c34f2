import { db } from '../../lib/db'

const TRACE = 'x-trace'
const COOKIE = 'Set-Cookie'

export default async function handler(req, res) {
  res.setHeader(TRACE, req.headers[TRACE] || 'none')
  const user = await db.user()
  if (!user) return res.status(401).end()
  res.setHeader(COOKIE, ['a=1', 'b=2'])
  if (user.old) return res.redirect('/renew')
  user.names.forEach((name) => res.setHeader(name, `${user.id}`))
  res.json(user)
}
