import type { NextApiRequest, NextApiResponse } from 'next'
import { limits } from '../../lib/limits'

function setLimit(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader('X-Limit', '10')
  if (limits.isReached(req.headers['x-key'])) throw new Error('Too many')
}

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  setLimit(req, res)
  res.json({ ok: true })
}
