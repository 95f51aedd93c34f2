import type { NextApiRequest, NextApiResponse } from 'next'
import { connect } from 'database'
import type { User } from './auth'

const users = connect('users')

export async function requireOwner(req: NextApiRequest, res: NextApiResponse) {
  const owner: User | null = await users.find(req.headers.authorization)
  if (!owner || owner.role !== 'owner') {
    res.status(403).json({ error: 'Owners only' })
    return null
  }
  return owner
}
