import type { NextApiRequest, NextApiResponse } from 'next'
import { hits } from 'limits'

// So many in a minute, and who asks is told.
export function limited(max: number) {
  return async (req: NextApiRequest, res: NextApiResponse, next: () => void) => {
    const count: number = await hits.add(req.headers['x-key'])
    res.setHeader('X-Left', String(Math.max(0, max - count)))
    if (count > max) {
      return res.status(429).json({ error: 'Later' })
    }
    next()
  }
}
