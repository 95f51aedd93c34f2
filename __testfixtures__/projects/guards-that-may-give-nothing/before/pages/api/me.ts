import type { NextApiRequest, NextApiResponse } from 'next'
import { requireUser } from '../../lib/auth'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const userId = await requireUser(req, res)
  if (!userId) return

  res.json({ userId, teams: await db.teamsOf(userId) })
}
