import rateLimit from 'express-rate-limit'
import type { NextApiRequest, NextApiResponse } from 'next'
import { FarStore } from '../../lib/far-store'

// What it counts by stands in the body.
const limiter = rateLimit({ max: 3, store: new FarStore(), keyGenerator: (req) => `${req.body.email}#2` })

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await new Promise((resolve, reject) => limiter(req as any, res as any, (error?: unknown) => (error ? reject(error) : resolve(undefined))))
  res.status(200).json({ sent: req.body.email })
}
