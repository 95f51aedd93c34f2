import type { NextApiRequest, NextApiResponse } from 'next'
import { sessions } from '../../lib/sessions'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const user = await sessions.user(req.cookies.sid)
  if (!user) {
    return res.redirect(302, `/login?next=${encodeURIComponent(req.url!)}`)
  }
  return res.status(200).json({ user })
}
