import type { NextApiRequest, NextApiResponse } from 'next'
import { stock } from 'meter'
import { countFailures } from '../../lib/count'

// Only what is behind it is counted.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!req.headers['x-item']) return res.status(400).end()
  countFailures(req, res)
  res.json({ count: await stock.count(req.headers['x-item']) })
}
