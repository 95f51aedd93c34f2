import type { NextApiRequest, NextApiResponse } from 'next'
import { requireUser } from '../../lib/auth'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const userId = await requireUser(req, res)
  if (!userId) return

  if (req.method === 'PATCH') {
    await db.rename(userId, req.body.name)
    return res.status(204).end()
  }
  res.json({ userId, teams: await db.teamsOf(userId) })
}
