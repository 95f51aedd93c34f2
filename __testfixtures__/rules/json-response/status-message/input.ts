import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const user = await db.user(req.headers.authorization)
  if (!user) {
    res.statusMessage = 'Who is it?'
    return res.status(401).json({ error: 'unknown' })
  }
  res.statusMessage = 'It is you'
  res.json(user)
}
