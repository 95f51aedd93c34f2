import type { NextApiRequest, NextApiResponse } from 'next'
import { sessions } from '../../lib/sessions'

const SESSION = process.env.NODE_ENV === 'production' ? '__Secure-session' : 'session'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const token = req.cookies[SESSION]
  if (!token) return res.status(401).end()
  res.json({ user: await sessions.user(token) })
}
