import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'

export function withSession(handler: NextApiHandler) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    if (!req.cookies.session) return res.status(401).json({ error: 'Sign in' })
    return handler(req, res)
  }
}
