import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from './db'

interface Checked {
  isKnown: boolean
  userId: string | null
}

async function check(token: string | undefined): Promise<Checked> {
  return token === undefined ? { isKnown: false, userId: null } : db.check(token)
}

/** Who asks. */
export async function requireUser(req: NextApiRequest, res: NextApiResponse): Promise<string | null> {
  const { isKnown, userId } = await check(req.headers.authorization)
  if (!isKnown) {
    res.status(401).json({ error: 'Sign in first' })
    return null
  }
  return userId
}

/** Who asks, if that is one of the role. */
export async function requireRole(req: NextApiRequest, res: NextApiResponse, role: string): Promise<string | null> {
  const { isKnown, userId } = await check(req.headers.authorization)
  const problem = isKnown ? await db.problemOf(userId, role) : 'Sign in first'
  if (problem) {
    res.status(403).json({ error: problem })
    return null
  }
  return userId
}

export function requireAdmin(req: NextApiRequest, res: NextApiResponse): Promise<string | null> {
  return requireRole(req, res, 'admin')
}

export async function requireOwner(req: NextApiRequest, res: NextApiResponse) {
  return await requireRole(req, res, 'owner')
}
