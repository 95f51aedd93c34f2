import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'
import rateLimit from '../../../lib/rate-limit'

const limiter = rateLimit({ interval: 60_000, most: 100 })

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { ok, left } = await limiter.check(req)
  limiter.tell(res, left)
  if (!ok) return res.status(429).json({ error: 'Too many' })
  if (req.method === 'POST') return db.addJob(req, res)
  res.status(200).json(await db.allJobs(req))
}
