import rateLimit from 'express-rate-limit'
import type { NextApiRequest, NextApiResponse } from 'next'

const tooMany = new Error('Too many')

const limiter = rateLimit({
  max: 3,
  standardHeaders: true,
  legacyHeaders: false,
  keyGenerator: (req) => String(req.headers['x-hits'] ?? 1),
  handler: (req, res, next) => next(new Error('over the limit')),
  store: { increment: async (key) => ({ totalHits: Number(key), resetTime: undefined }), decrement() {}, resetKey() {} },
  validate: false,
})

const counted = (req: NextApiRequest, res: NextApiResponse) =>
  new Promise((resolve, reject) => limiter(req as any, res as any, (error?: unknown) => (error instanceof Error ? reject(tooMany) : resolve(error))))

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    await counted(req, res)
    res.status(200).json({ ok: true })
  } catch (error) {
    res.status(error === tooMany ? 429 : 500).json({ error: (error as Error).message })
  }
}
