import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const before = res.getHeader('Set-Cookie')
  // What was one text is lost: no appending.
  if (!before) res.setHeader('Set-Cookie', 'a=1')
  else if (Array.isArray(before)) res.setHeader('Set-Cookie', [...before, 'a=1'])
  else res.setHeader('Set-Cookie', 'a=1')
  res.status(200).json({ theme: req.query.theme })
}
