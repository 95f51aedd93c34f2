import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const seen = req.headersDistinct['x-seen']
  await db.log.add(seen, req.trailers.digest)
  res.status(200).json({ seen })
}
