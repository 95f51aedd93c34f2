import type { NextApiRequest, NextApiResponse } from 'next'
import { clearSessionCookie } from '../../lib/headers'

export default function logout(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') {
    return res.status(405).end()
  }
  clearSessionCookie(res)
  res.redirect(303, '/')
}
