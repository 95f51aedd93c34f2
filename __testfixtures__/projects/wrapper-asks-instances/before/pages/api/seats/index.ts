import type { NextApiRequest, NextApiResponse } from 'next'
import { seats } from 'seats'
import { createLimiter, withLimit } from '../../../lib/limiter'

const many = createLimiter(100)

async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).json({ error: 'Only read' })
  res.status(200).json({ seats: await seats.list(), left: await many.left(req) })
}

export default withLimit(handler, many)
