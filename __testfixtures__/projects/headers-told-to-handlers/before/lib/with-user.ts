import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { users } from 'users'

export const withUser = (handler: NextApiHandler) => async (req: NextApiRequest, res: NextApiResponse) => {
  const user = await users.of(req.headers['x-user'])
  if (!user) return res.status(401).json({ error: 'Who is there?' })
  const { role } = user
  res.setHeader('X-Role', role)
  res.setHeader('X-User', user.name)
  return handler(req, res)
}
