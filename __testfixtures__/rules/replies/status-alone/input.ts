import type { NextApiRequest, NextApiResponse } from 'next'
import { jobs } from '../../lib/jobs'

// A status that is set by itself is for whatever answers next.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const timer = setTimeout(() => res.json({ late: true }), 100)
  res.status(202)
  await jobs.run(req.query.id)
  clearTimeout(timer)
  if (!res.headersSent) res.json({ done: true })
}
