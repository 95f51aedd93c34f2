import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/server/db'
import { withAdmin, type User } from '@/server/session'

// Removes a user, but not oneself.
export default withAdmin(async (req: NextApiRequest, res: NextApiResponse, admin: User) => {
  if (req.method !== 'DELETE') {
    return res.status(405).end()
  }
  const id = req.query.id as string
  if (id === admin.id) {
    return res.status(409).json({ error: 'Ask another admin' })
  }
  await db.users.remove(id)
  res.status(200).json({ removed: id })
})
