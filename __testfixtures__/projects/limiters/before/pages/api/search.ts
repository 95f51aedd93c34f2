import rateLimit from 'express-rate-limit'
import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from 'database'
import { FarStore } from '../../lib/far-store'

// So many searches in an hour.
const limiter = rateLimit({
  windowMs: 60 * 60 * 1000,
  max: async (req) => (req.headers['x-plan'] === 'none' ? 0 : 20),
  store: new FarStore(),
  keyGenerator: (req) => (req.headers['x-api-key'] as string) || req.ip || 'default',
  message: 'Too many searches',
})

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await new Promise((resolve, reject) => {
    limiter(req as any, res as any, (result: any) => {
      if (result instanceof Error) {
        return reject(result)
      }
      return resolve(result)
    })
  })

  res.status(200).json(await notes.search(req.query.q))
}
