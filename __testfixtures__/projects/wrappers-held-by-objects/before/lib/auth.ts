import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { findUser, type User } from './users'

export interface UserRequest extends NextApiRequest {
  user?: User
}

type UserHandler = (req: UserRequest, res: NextApiResponse) => unknown

export class Auth {
  private static readonly header = 'authorization'

  static tokenOf(req: NextApiRequest): string | undefined {
    return req.headers[this.header] as string | undefined
  }

  /** Only for those who are signed in. */
  static requireUser(handler: UserHandler): NextApiHandler {
    return async (req: UserRequest, res: NextApiResponse) => {
      const user = findUser(Auth.tokenOf(req))
      if (!user) return res.status(401).json({ error: 'Who are you?' })
      req.user = user
      return handler(req, res)
    }
  }

  /** Only for those who may do all. */
  static requireAdmin(handler: UserHandler) {
    return this.requireUser(async (req: UserRequest, res: NextApiResponse) => {
      if (req.user?.role !== 'admin') return res.status(403).json({ error: 'Not for you' })
      return handler(req, res)
    })
  }

  static requireRole = (role: string) => (handler: UserHandler) =>
    Auth.requireUser((req: UserRequest, res: NextApiResponse) => {
      if (req.user?.role !== role) return res.status(403).json({ error: `Only for a ${role}` })
      return handler(req, res)
    })
}
