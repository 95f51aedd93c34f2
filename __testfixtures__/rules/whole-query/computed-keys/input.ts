import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const found: unknown[] = []
  for (const key of ['kind', 'id']) {
    found.push(req.query[key])
  }
  res.json(await db.find(found))
}
