import cors from 'cors'
import type { NextApiRequest, NextApiResponse } from 'next'
import { createRouter, expressWrapper } from 'next-connect'

const router = createRouter<NextApiRequest, NextApiResponse>()

// Behind it nothing answers.
router.get((req, res, next) => {
  if (req.query.all) return next()
  res.json({ all: false })
}, expressWrapper(cors()))

export default router.handler()
