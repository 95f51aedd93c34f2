import type { NextApiRequest, NextApiResponse } from 'next'
import { sessions } from '../../lib/sessions'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const token = req.cookies.session
  const user = token ? await sessions.user(token) : null
  if (!user) {
    return res.status(401).json({ user: null })
  }
  res.status(200).json({ user, theme: req.cookies['color-theme'] ?? 'light' })
}
