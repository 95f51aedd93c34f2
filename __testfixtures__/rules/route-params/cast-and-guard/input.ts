import type { NextApiRequest, NextApiResponse } from 'next'
import { auth } from '../../../../../lib/auth'
import { db } from '../../../../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!(await auth.allowed(req.headers.authorization))) {
    return res.status(401).end()
  }
  const teamId = req.query.teamId as string
  const memberId = Number(req.query.memberId)
  if (Number.isNaN(memberId)) {
    return res.status(400).json({ error: `No member of ${teamId}` })
  }
  res.json(await db.member.find({ teamId, memberId }))
}
