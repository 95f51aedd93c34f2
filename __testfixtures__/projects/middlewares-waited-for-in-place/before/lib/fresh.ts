import type { NextApiRequest, NextApiResponse } from 'next'

/** Says how old the answer may be. */
export const fresh = (req: NextApiRequest, res: NextApiResponse, next: () => void) => {
  res.setHeader('Cache-Control', 'no-store')
  if (req.headers['x-cached']) return res.status(400).json({ error: 'Never cached' })
  next()
}
