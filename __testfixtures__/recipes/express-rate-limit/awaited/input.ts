import { rateLimit } from 'express-rate-limit'
import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from 'database'

const limiter = rateLimit({
  windowMs: 60 * 1000,
  limit: 3,
  standardHeaders: 'draft-7',
  keyGenerator: (req) => String(req.headers['x-hits'] ?? 1),
  store: { increment: async (key) => ({ totalHits: Number(key), resetTime: undefined }), decrement() {}, resetKey() {} },
  validate: false,
})

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()

  await new Promise<void>((resolve, reject) => {
    limiter(req as any, res as any, (error?: unknown) => (error instanceof Error ? reject(error) : resolve()))
  })
  res.status(200).json(await notes.all())
}
