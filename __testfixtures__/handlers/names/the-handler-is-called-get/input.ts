import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function GET(req: NextApiRequest, res: NextApiResponse) {
  const items = await db.item.list()
  res.status(200).json({ items })
}
