import type { NextApiRequest, NextApiResponse } from 'next'
import { limiter } from '../../lib/limiter'

function addressOf(req: NextApiRequest): string {
  const forwarded = req.headers['x-forwarded-for']
  if (forwarded) {
    return (Array.isArray(forwarded) ? forwarded[0] : forwarded.split(',')[0])!.trim()
  }
  return req.socket.remoteAddress || 'unknown'
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const forwarded = req.headers['x-forwarded-for']
  const first = typeof forwarded === 'string' ? forwarded.split(',')[0] : req.socket.remoteAddress
  const last = (forwarded as string)?.split(',').pop() ?? req.socket.remoteAddress
  const real = req.headers['x-real-ip'] || req.headers['x-forwarded-for'] || req.socket.remoteAddress
  const listed = forwarded ? (Array.isArray(forwarded) ? forwarded[0] : forwarded.split(',')[0]) : req.connection.remoteAddress || 'unknown'
  if (!(await limiter.take(addressOf(req)))) return res.status(429).end()
  res.status(200).json({ first, last, real, listed })
}
