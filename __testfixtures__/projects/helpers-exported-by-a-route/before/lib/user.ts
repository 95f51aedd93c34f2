import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { open } from 'sessions'
import { sessionOptions } from '../pages/api/session'

type UserHandler = (req: NextApiRequest, res: NextApiResponse, user: { name: string }) => void | Promise<void>

export function withUser(handler: UserHandler): NextApiHandler {
  return async (req, res) => {
    const session = await open(sessionOptions(req, res))
    if (!session?.user) return res.status(401).json(null)
    return handler(req, res, session.user)
  }
}
