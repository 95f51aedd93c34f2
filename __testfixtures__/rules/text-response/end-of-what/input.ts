import type { NextApiRequest, NextApiResponse } from 'next'
import { cache } from '../../lib/cache'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const entry = await cache.read('logo')
  if (!entry) return res.status(404).end(entry ?? undefined)
  res.setHeader('Content-Type', 'image/png')
  if (entry.plain) return res.end(entry)
  return res.end(entry.image ?? entry)
}
