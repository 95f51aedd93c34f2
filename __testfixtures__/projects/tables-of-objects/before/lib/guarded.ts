import type { NextApiRequest, NextApiResponse } from 'next'
import { shop, type User } from './shop'

export interface UserRequest extends NextApiRequest {
  user: User
}

interface Route {
  roles?: string[]
  handler: (req: UserRequest, res: NextApiResponse) => Promise<unknown>
}

/** For members with one of the roles; a route without roles is for all members. */
export function guarded(routes: Partial<Record<string, Route>>) {
  return async (req: UserRequest, res: NextApiResponse) => {
    const { method } = req
    const route = routes[method as string]

    if (!method || !route) {
      return res.status(400).json({ success: false, message: method ? `Not with ${method}.` : 'Without a method.' })
    }

    const { roles, handler } = route
    try {
      const user: User | null = await shop.member(req.headers.authorization)
      if (!user) return res.status(401).json({ success: false, message: 'Members only.' })
      if (roles && !roles.some((role) => user.roles.includes(role))) {
        return res.status(403).json({ success: false, message: 'Not with these roles.' })
      }
      req.user = user
      await handler(req, res)
    } catch (error) {
      return res.status(500).json({ success: false, message: (error as Error).message })
    }
  }
}
