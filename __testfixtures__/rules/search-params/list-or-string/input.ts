import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const items = await db.item.list({ tags: req.query.tag })
  res.status(200).json({ items })
}
