import type { NextApiRequest, NextApiResponse } from 'next'

export function nameOf(req: NextApiRequest) {
  return String(req.query.name)
}

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.json({ name: nameOf(req) })
}
