import rateLimit from 'express-rate-limit'
import type { NextApiRequest, NextApiResponse } from 'next'
import { apply } from '../../lib/apply'
import { FarStore } from '../../lib/far-store'

const limiter = rateLimit({ max: 3, store: new FarStore(), keyGenerator: (req) => `${req.headers['x-user']}#2` })

// What it puts on the request is sent.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await apply(limiter)(req, res)
  res.status(200).json({ left: (req as any).rateLimit.remaining })
}
