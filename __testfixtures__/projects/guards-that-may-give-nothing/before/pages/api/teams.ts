import type { NextApiRequest, NextApiResponse } from 'next'
import { requireUser } from '../../lib/auth'
import { db } from '../../lib/db'

// The second answer is sent only where the guard gave none.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const userId = await requireUser(req, res)
  if (!userId) {
    return res.status(404).json({ error: 'No such user' })
  }
  res.json(await db.teamsOf(userId))
}
