import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'

/** Lets through who has the key. */
export const withKey = (handler: NextApiHandler, key: string): NextApiHandler => async (req, res) => {
  if (req.headers['x-key'] !== key) return res.status(401).json({ error: 'no key' })
  return handler(req, res)
}

export const withVersion = (handler: NextApiHandler) => (req: NextApiRequest, res: NextApiResponse) => {
  res.setHeader('X-Version', '3')
  return handler(req, res)
}
