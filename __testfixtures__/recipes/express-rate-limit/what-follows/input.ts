import rateLimit from 'express-rate-limit'
import type { NextApiRequest, NextApiResponse } from 'next'
import { log, notes } from 'database'

const limiter = rateLimit({
  max: 3,
  legacyHeaders: false,
  message: { error: 'Later' },
  statusCode: 503,
  keyGenerator: (req) => String(req.headers['x-hits'] ?? 1),
  store: { increment: async (key) => ({ totalHits: Number(key), resetTime: undefined }), decrement() {}, resetKey() {} },
  validate: false,
})

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  return new Promise((resolve, reject) => {
    limiter(req as any, res as any, (error: any) => {
      if (error) {
        log.failed(error.message)
        return reject(error)
      }
      log.counted(req.url)
      resolve(list(req, res))
    })
  })
}

async function list(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json(await notes.of(req.headers['x-user']))
}
