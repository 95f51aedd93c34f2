import rateLimit from 'express-rate-limit'
import { FarStore } from './far-store'
import type { NextApiRequest, NextApiResponse } from 'next'

const limiter = rateLimit({
  windowMs: 60 * 1000,
  limit: Number(process.env.LIMIT ?? 20) || 20,
  standardHeaders: true,
  legacyHeaders: false,
  store: new FarStore(),
  keyGenerator: (req) => (req.headers['x-user'] as string) || 'nobody',
  handler: (req, res, next) => next(new Error('Too many')),
})

/** Throws where somebody asks too often. */
export function mayAsk(req: NextApiRequest, res: NextApiResponse) {
  return new Promise((resolve, reject) => limiter(req as any, res as any, (result?: unknown) => (result instanceof Error ? reject(result) : resolve(result))))
}
