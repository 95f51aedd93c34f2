import type { NextApiRequest, NextApiResponse } from 'next'

export default (req: NextApiRequest & { user?: string; startedAt?: number }, res: NextApiResponse) => {
  const user = req.headers['x-user'] ?? 'nobody'
  Object.assign(req, { startedAt: 12, user })
  res.status(200).json({ user: req.user, at: req.startedAt })
}
