import type { NextApiRequest, NextApiResponse } from 'next'
import { seats } from 'seats'
import { createLimiter } from '../../../lib/limiter'

const limit = createLimiter({ max: 5, name: 'free' })

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!(await limit(req, res))) return
  res.status(200).json({ free: await seats.free() })
}
