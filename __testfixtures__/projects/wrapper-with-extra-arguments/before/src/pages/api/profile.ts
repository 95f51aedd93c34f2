import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/server/db'
import { withUser, type User } from '@/server/session'

async function profile(req: NextApiRequest, res: NextApiResponse, user: User) {
  if (req.method === 'PUT') {
    await db.users.update(user.id, { name: req.body.name })
    return res.status(204).end()
  }
  if (req.method !== 'GET') return res.status(405).end()
  res.json({ id: user.id, name: user.name })
}

export default withUser(profile)
