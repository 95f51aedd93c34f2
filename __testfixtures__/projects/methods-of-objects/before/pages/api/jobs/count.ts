import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'
import limit from '../../../lib/rate-limit'

const limiter = limit({ interval: 1000, most: 10 })

export default async (req: NextApiRequest, res: NextApiResponse) => {
  if (!(await limiter.check(req)).ok) return res.status(429).end()
  const jobs = await db.allJobs(req)
  res.json({ count: jobs.length })
}
