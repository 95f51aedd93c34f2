import type { NextApiResponse } from 'next'
import type { ApiRequest } from './types'

export async function requireKey(req: ApiRequest, res: NextApiResponse, next: () => void) {
  const key = req.headers['x-key'] as string | undefined
  if (!key) return res.status(401).json({ error: 'no key' })
  req.spaceId = key
  next()
}
