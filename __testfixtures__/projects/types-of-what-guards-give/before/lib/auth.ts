import type { NextApiRequest, NextApiResponse } from 'next'
import { connect } from 'database'

const users = connect('users')

export type User = { id: string; role: 'owner' | 'member' }

export async function requireUser(req: NextApiRequest, res: NextApiResponse): Promise<User | null> {
  const user: User | null = await users.find(req.headers.authorization)
  if (!user) {
    res.status(401).json({ error: 'Sign in first' })
    return null
  }
  return user
}

export type Account = Awaited<ReturnType<typeof requireUser>>

export function requireKey(req: NextApiRequest, res: NextApiResponse) {
  const key = req.headers['x-key']
  if (typeof key !== 'string') {
    res.status(403).json({ error: 'No key' })
    return undefined
  }
  return { key }
}
