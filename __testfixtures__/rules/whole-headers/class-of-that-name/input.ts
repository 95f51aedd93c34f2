import type { NextApiRequest, NextApiResponse } from 'next'
import { Headers } from '../../lib/headers'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const key = (req.headers as any) instanceof Headers ? 'theirs' : req.headers['x-key']
  res.json({ key: key ?? null })
}
