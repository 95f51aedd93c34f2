import { users } from 'house'
import type { NextApiRequest, NextApiResponse } from 'next'

export function withUser(handler: (req: NextApiRequest, res: NextApiResponse) => unknown) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const user = await users.of(req.headers['x-key'])
    if (!user) return res.status(401).json({ error: 'no user' })
    return handler(req, res)
  }
}
