import rateLimit from 'express-rate-limit'
import type { NextApiRequest, NextApiResponse } from 'next'
import nc from 'next-connect'
import { notes } from 'database'

const limiter = rateLimit({
  max: 3,
  legacyHeaders: false,
  standardHeaders: true,
  keyGenerator: (req) => String(req.headers['x-hits'] ?? 1),
  store: { increment: async (key) => ({ totalHits: Number(key), resetTime: undefined }), decrement() {}, resetKey() {} },
  validate: false,
})

export default nc<NextApiRequest, NextApiResponse>()
  .use(limiter as any)
  .get(async (req, res) => {
    res.status(200).json(await notes.all())
  })
  .post(async (req, res) => {
    res.status(201).json(await notes.add(req.headers['x-text']))
  })
