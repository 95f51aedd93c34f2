import rateLimit, { type Options } from 'express-rate-limit'
import { addressOf } from './address'
import { FarStore } from './far-store'

const MINUTE = 60 * 1000

/** What all limits have in common. */
const limit = (options: Partial<Options>) =>
  rateLimit({
    windowMs: 15 * MINUTE,
    standardHeaders: true,
    legacyHeaders: false,
    keyGenerator: (req) => `${addressOf(req) || 'unknown'}#${req.headers['x-hits'] ?? 1}`,
    store: new FarStore(),
    skip: (req) => req.headers['x-key'] === 'of-ours',
    message: { error: 'Too many requests' },
    ...options,
  })

export const limits = {
  read: limit({ max: 100 }),
  write: limit({ max: (req) => (req.headers['x-plan'] === 'none' ? 0 : 10), message: { error: 'Too many changes' } }),
  sign: limit({
    windowMs: 60 * MINUTE,
    max: (req) => (req.headers['x-plan'] === 'none' ? 0 : 5),
    handler: (req, res, _next, options) => {
      res.status(options.statusCode).json({ error: 'Come back later', of: req.method, at: typeof (req as any).rateLimit?.resetTime })
    },
  }),
}
