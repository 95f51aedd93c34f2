import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { reads } from './limiter'

export const limited = (handler: NextApiHandler) => async (req: NextApiRequest, res: NextApiResponse) => {
  if ((await reads.left(req)) <= 0) return res.status(429).json({ error: 'Nothing left' })
  return handler(req, res)
}
