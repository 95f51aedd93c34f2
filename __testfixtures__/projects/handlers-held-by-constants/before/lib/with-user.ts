import type { NextApiRequest, NextApiResponse } from 'next'
import { users } from './store'

export interface User {
  id: string
  admin: boolean
}

type UserHandler = (req: NextApiRequest, res: NextApiResponse, user: User) => unknown

/** Counts who asks, over all requests. */
export const withUser = (options: { admin?: boolean }, handler: UserHandler) => {
  let asked = 0
  return async (req: NextApiRequest, res: NextApiResponse) => {
    try {
      const user: User | null = await users.byToken(req.headers.authorization)
      if (!user) return res.status(401).json({ error: 'Sign in first' })
      if (options.admin && !user.admin) return res.status(403).json({ error: 'Not for you' })
      asked += 1
      res.setHeader('X-Asked', String(asked))
      await handler(req, res, user)
    } catch (error) {
      res.status(500).json({ error: (error as Error).message })
    }
  }
}
