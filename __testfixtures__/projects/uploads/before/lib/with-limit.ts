import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'

/** Refuses what comes too often. */
export const withLimit = (kind: string) => (handler: NextApiHandler) => {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    if (req.headers['x-limit'] === kind) return res.status(429).json({ error: `Too many ${kind}` })
    return handler(req, res)
  }
}
