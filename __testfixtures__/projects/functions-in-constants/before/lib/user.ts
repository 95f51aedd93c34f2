import type { NextApiRequest, NextApiResponse } from 'next'
import { users } from 'users'
import waitsFor from './waits'

const checkUser = (role: string) => async (req: NextApiRequest, res: NextApiResponse, next: () => void) => {
  const user = await users.find(req.headers['x-user'])
  if (user?.role !== role) return res.status(401).json({ error: `Only for ${role}` })
  next()
}

export const forStaff = waitsFor(checkUser('staff'))

/** For those who own it. */
export const forOwners = waitsFor(checkUser('owner'))
