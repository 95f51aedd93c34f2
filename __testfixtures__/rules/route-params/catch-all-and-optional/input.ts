import type { NextApiRequest, NextApiResponse } from 'next'
import { bucket } from '../../../lib/bucket'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()

  const { path, depth = '1' } = req.query
  if (!path) {
    return res.status(200).json(await bucket.roots(Number(depth)))
  }
  const parts = Array.isArray(path) ? path : [path]
  res.status(200).json(await bucket.list(parts.join('/'), Number(depth)))
}
