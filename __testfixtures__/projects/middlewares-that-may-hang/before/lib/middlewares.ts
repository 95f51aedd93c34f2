import type { NextApiResponse } from 'next'
import { db } from './db'
import type { Next, UserRequest } from './types'

/** Lets those through whom the database knows, and says nothing to others. */
export const requireUser = async (req: UserRequest, res: NextApiResponse, next: Next) => {
  try {
    const user = await db.userOf(req.headers.authorization)
    if (!user) throw new Error('unknown')
    req.user = user
    next()
  } catch (error) {}
}

export const openDatabase = async (_req: UserRequest, _res: NextApiResponse, next: Next) => {
  try {
    await db.open()
    next()
  } catch (error) {
    console.error(error)
  }
}

/** Some are told. */
export function requireAdmin(req: UserRequest, res: NextApiResponse, next: Next) {
  if (!req.user.id) return
  if (req.user.isAdmin) next()
  else if (req.method === 'GET') {
    res.status(403).json({ error: 'For admins' })
  }
}

/** Waits for the next day, and never tells. */
export function onWorkdays(req: UserRequest, res: NextApiResponse, next: Next) {
  if (req.headers['x-day'] !== 'sunday') {
    next()
  }
}
