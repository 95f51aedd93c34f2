import type { NextApiRequest, NextApiResponse } from 'next'
import { cache } from '../../lib/cache'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const entry = await cache.read(String(req.query.key))
  if (!entry) return res.status(404).end()
  return res.status(200).send(entry)
}
