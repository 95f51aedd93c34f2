import type { NextApiRequest, NextApiResponse } from 'next'
import { requireUser } from '../../lib/auth'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const userId = await requireUser(req, res)
  if (!userId || userId.startsWith('guest-')) return res.status(403).json({ error: 'Not for guests' })
  res.json(await db.teamsOf(userId))
}
