import type { NextApiRequest, NextApiResponse } from 'next'
import { limiter } from '../../lib/limiter'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { remoteAddress, remotePort } = req.socket
  if (!(await limiter.take(remoteAddress, remotePort))) return res.status(429).end()
  res.status(200).json({ ok: true })
}
