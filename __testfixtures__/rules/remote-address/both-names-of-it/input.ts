import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const forwarded = req.headers['x-forwarded-for']
  const first = forwarded ? String(forwarded).split(',')[0] : req.connection?.remoteAddress || req.socket.remoteAddress || 'unknown'
  const last = forwarded || req.socket?.remoteAddress || (req.connection.remoteAddress as string)
  const none = forwarded ? 'known' : (req.connection?.remoteAddress ?? req.socket?.remoteAddress) === undefined
  res.status(200).json({ first, last: typeof last, none: typeof none })
}
