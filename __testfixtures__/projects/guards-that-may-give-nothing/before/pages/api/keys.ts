import type { NextApiRequest, NextApiResponse } from 'next'
import { keyOf } from '../../lib/auth'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const key = await keyOf(req, res)
  if (!key) return
  res.json({ key })
}
