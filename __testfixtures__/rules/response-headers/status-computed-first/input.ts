import type { NextApiRequest, NextApiResponse } from 'next'
import { jobs } from '../../lib/jobs'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  return res.status((await jobs.start()) ? 202 : 200).json({ first: req.body.steps[0].name })
}
