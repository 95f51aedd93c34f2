import type { NextApiRequest, NextApiResponse } from 'next'
import { auth } from '../../../../../lib/auth'
import { db } from '../../../../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!(await auth.allowed(req.headers.authorization))) {
    return res.status(401).end()
  }
  const { teamId, memberId } = req.query as { teamId: string; memberId: string }
  if (!/^\d+$/.test(memberId)) {
    return res.status(400).json({ error: `No member of ${teamId}` })
  }
  const members = await db.member.list({ teamId, memberId: Number(memberId) })
  res.json({ members })
}
