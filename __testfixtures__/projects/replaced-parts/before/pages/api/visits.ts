import type { NextApiRequest, NextApiResponse } from 'next'
import { byWhom } from '../../lib/rooms'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  req.body = { by: req.headers['x-user'], ...req.body }
  const by = byWhom(req)
  res.json({ visit: by })
}
