import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

const FILTERS = ['color', 'size']

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const where: Record<string, unknown> = {}
  for (const name of FILTERS) {
    if (req.query[name]) where[name] = req.query[name]
  }
  res.status(200).json(await db.item.list(where))
}
