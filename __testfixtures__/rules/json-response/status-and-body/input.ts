import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

// What the shop sells, and how much of it is left.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') {
    return res.status(405).end()
  }

  const item = await db.item.find(String(req.query.code))
  if (!item) {
    return res.status(404).json({ error: 'No such item' })
  }

  // the count may lag behind
  const note = `Counted at
    the door`
  res.json({ item, note })
}
