import rateLimit from 'express-rate-limit'
import type { NextApiRequest, NextApiResponse } from 'next'
import { FarStore } from '../../lib/far-store'

const limiter = rateLimit({
  max: 1,
  store: new FarStore(),
  keyGenerator: (req) => `all#${req.headers['x-hits'] ?? 1}`,
  // It answers, and lets the request through as well.
  handler: (req, res, next) => {
    res.status(429).json({ error: 'Slower' })
    next()
  },
})

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await new Promise((resolve, reject) => limiter(req as any, res as any, (error?: unknown) => (error ? reject(error) : resolve(undefined))))
  if (!res.headersSent) res.status(200).json({ ok: true })
}
