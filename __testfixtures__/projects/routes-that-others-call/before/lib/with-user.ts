import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { findUser } from 'accounts'

/** Signed-in users only: what they are goes along on the request. */
export const withUser = (handler: NextApiHandler) => async (req: NextApiRequest, res: NextApiResponse) => {
  if (req.method === 'OPTIONS') return res.status(200).end()
  const user = await findUser(req.headers.authorization)
  if (!user) return res.status(401).json({ message: 'Sign in.' })
  req.userId = user.id
  req.isAdmin = user.role === 'admin'
  return handler(req, res)
}
