import type { NextApiRequest, NextApiResponse } from 'next'
import { requireUser } from '../../lib/auth'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  let userId = await requireUser(req, res)
  if (!userId) return
  userId = userId.toLowerCase()
  res.json(await db.teamsOf(userId))
}
