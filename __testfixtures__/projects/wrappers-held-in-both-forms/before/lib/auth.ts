import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { findUser, type User } from './users'

export interface UserRequest extends NextApiRequest {
  user?: User
}

export class Auth {
  /** Only for those who are signed in. */
  static requireUser(handler: NextApiHandler) {
    return async (req: UserRequest, res: NextApiResponse) => {
      const user = findUser(req.headers.authorization)
      if (!user) return res.status(401).json({ error: 'Who are you?' })
      req.user = user
      return handler(req, res)
    }
  }

  /** Only for those who may do all. */
  static requireAdmin(handler: NextApiHandler) {
    return this.requireUser(async (req: UserRequest, res: NextApiResponse) => {
      if (req.user?.role !== 'admin') return res.status(403).json({ error: 'Not for you' })
      return handler(req, res)
    })
  }
}

export const presets = {
  open: (handler: NextApiHandler) => async (req: NextApiRequest, res: NextApiResponse) => {
    if (req.headers['x-closed']) return res.status(503).end()
    return handler(req, res)
  },
}
