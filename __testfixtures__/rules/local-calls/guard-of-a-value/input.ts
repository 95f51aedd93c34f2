import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

async function requireKey(req: NextApiRequest, res: NextApiResponse) {
  const owner = await db.key.owner(req.headers['x-key'])
  if (!owner) {
    res.status(403).json({ error: 'Bad key' })
    return null
  }
  return owner
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const owner = await requireKey(req, res)
  if (!owner) return
  res.json(await db.bill.of(owner))
}
