import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const tag = Array.isArray(req.query.tags) ? req.query.tags[0] : req.query.tag
  res.json({ tag })
}
