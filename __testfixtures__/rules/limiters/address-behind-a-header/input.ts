import rateLimit from 'express-rate-limit'
import type { NextApiRequest, NextApiResponse } from 'next'

const limiter = rateLimit({ limit: 3, keyGenerator: (req) => String(req.headers['x-forwarded-for'] || req.connection.remoteAddress || 'unknown'), skip: (req) => !req.headers['x-counted'], validate: false })

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await new Promise((resolve, reject) => limiter(req as any, res as any, (error?: unknown) => (error ? reject(error) : resolve(undefined))))
  res.status(200).json({ ok: true })
}
