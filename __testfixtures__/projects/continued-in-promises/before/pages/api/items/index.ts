import type { NextApiRequest, NextApiResponse } from 'next'
import { cors } from '../../../lib/middlewares'
import { items } from '../../../lib/db'

// Two ways to go on, with names of their own.
export default function handler(req: NextApiRequest, res: NextApiResponse) {
  switch (req.query.kind) {
    case 'new':
      return cors(req, res, () => {
        const found = items.latest()
        res.json({ latest: found })
      })
    case 'old':
      return cors(req, res, () => {
        const found = items.oldest()
        res.json({ oldest: found })
      })
  }
  if (!req.query.kind) return cors(req, res, () => { res.json(items.all()) })
  res.status(404).end()
}
