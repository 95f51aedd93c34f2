import type { NextApiRequest, NextApiResponse } from 'next'
import { usage } from '../../lib/usage'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const token = (req.headers.Authorization as string)?.replace('Bearer ', '')
  const isInternal = req.headers['X-Internal'] === '1' || typeof req.headers['X-Key'] === 'string'
  if (!isInternal && !Array.isArray(req.headers['X-Keys'])) {
    return res.status(401).json({ token: token ?? null })
  }
  res.json(await usage.of(token))
}
