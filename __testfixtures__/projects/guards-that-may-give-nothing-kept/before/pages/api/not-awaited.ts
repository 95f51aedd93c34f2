import type { NextApiRequest, NextApiResponse } from 'next'
import { ownerOf } from '../../lib/auth'

// A promise is true whatever it comes to.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const owner = ownerOf(req, res)
  if (!owner) return
  res.json({ owner: await owner })
}
