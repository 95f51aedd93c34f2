import type { NextApiRequest, NextApiResponse } from 'next'
import { limiter } from '@/server/limiter'

/** Answers 405 and gives false where the method is none of these. */
export function allowMethods(req: NextApiRequest, res: NextApiResponse, methods: string[]): boolean {
  if (methods.includes(req.method ?? '')) return true
  res.setHeader('Allow', methods.join(', '))
  res.status(405).json({ error: `${req.method} is not allowed` })
  return false
}

// A cron job names itself by a secret.
export function isCron(req: NextApiRequest, res: NextApiResponse) {
  const secret = req.headers['x-cron-secret']
  if (secret !== process.env.CRON_SECRET) {
    res.status(401).end('Unauthorized')
    return false
  }
  return true
}

/** True where too many requests came from one address: it has been answered then. */
export async function limited(req: NextApiRequest, res: NextApiResponse, limit = 10): Promise<boolean> {
  const key = (req.headers['x-client'] as string) ?? 'nobody'
  const { success, reset } = await limiter.take(key, limit)
  if (!success) {
    res.setHeader('Retry-After', String(reset))
    res.status(429).json({ error: 'Too many requests' })
  }
  return !success
}

/** Throws instead of answering. */
export async function requireAdmin(req: NextApiRequest) {
  const role = req.cookies.role
  if (role !== 'admin') throw new Error('Admins only')
}
