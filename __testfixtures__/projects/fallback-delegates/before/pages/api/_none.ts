import type { NextApiRequest, NextApiResponse } from 'next'

/** Several routes answer this; its place made it an endpoint, which nobody wished. */
export default function none(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader('x-count', '0')
  res.status(200).json({ found: [], by: req.headers['x-user'] ?? 'anyone' })
}
