import rateLimit from 'express-rate-limit'
import { FarStore } from './far-store'
import type { NextRequest } from 'next/server'
import { applyLimiter } from './apply-limiter'

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
export async function mayAsk(request: NextRequest, headers: Headers) {
  const denied = await applyLimiter(request, headers, limiter)
  if (denied) return denied
}
