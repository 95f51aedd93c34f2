import type { NextApiRequest, NextApiResponse } from 'next'
import { users } from './users'

// Everything in the house needs a user.
export default async function needUser(req: NextApiRequest, res: NextApiResponse) {
  const user = await users.byCookie(req.cookies.user)
  if (!user) {
    res.status(401).json({ error: 'Who are you?' })
    return null
  }
  return user as { id: string }
}

/** Something else has this name already. */
export const needUserRoute = '/login'
