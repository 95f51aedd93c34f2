import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { readToken } from 'tokens'
import { db } from '@/server/db'

export type User = { id: string; name: string; isAdmin: boolean }

type LoggedInHandler = (req: NextApiRequest, res: NextApiResponse, user: User) => unknown

/** Runs the handler for signed-in users, and tells it who it is. */
export function withUser(handler: LoggedInHandler): NextApiHandler {
  return async (req, res) => {
    const user = await currentUser(req.cookies.session)
    if (!user) return res.status(401).json(null)
    return handler(req, res, user)
  }
}

/** The same for admins. */
export function withAdmin(handler: LoggedInHandler): NextApiHandler {
  return withUser(async (req, res, user) => {
    if (user.isAdmin) {
      return handler(req, res, user)
    }
    res.status(403).json(null)
  })
}

async function currentUser(token: string | undefined): Promise<User | null> {
  if (!token) return null
  const { sub } = await readToken(token)
  return db.users.find(sub)
}
