import type { NextApiRequest, NextApiResponse } from 'next'
import { users } from 'database'

/** Who asks, for pages too. */
export async function getSessionUser(req: Pick<NextApiRequest, 'headers'>) {
  const token = req.headers.authorization
  return token ? ((await users.byToken(token)) as { id: string } | null) : null
}

export async function requireUser(req: NextApiRequest, res: NextApiResponse) {
  const user = await getSessionUser(req)
  if (!user) {
    res.status(401).json({ error: 'Sign in first' })
    return null
  }
  return user
}

export function refuse(res: NextApiResponse, reason: string) {
  res.status(403).json({ error: reason })
}
