import cors from 'cors'
import type { NextApiRequest, NextApiResponse } from 'next'
import { createRouter, expressWrapper } from 'next-connect'

const router = createRouter<NextApiRequest, NextApiResponse>()

// Whoever asks.
router.use(expressWrapper(cors({ exposedHeaders: ['X-Total'] }))).get(async (req, res) => {
  if (req.query.fail) throw new Error('failed')
  res.setHeader('X-Total', '2')
  res.status(200).json({ prices: [1, 2] })
})

router.post((req, res) => {
  res.status(201).json(req.body)
})

export default router.handler({
  onError: (err, req, res) => {
    res.status(500).json({ error: (err as Error).message })
  },
  onNoMatch: (req, res) => {
    res.status(405).json({ error: req.method })
  },
})
