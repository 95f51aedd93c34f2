import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from './db'

export function missing(req: NextApiRequest, res: NextApiResponse) {
  db.missed(req.method)
  res.status(404).json({ error: 'Not found' })
}
