import type { NextApiRequest, NextApiResponse } from 'next'
import { forward } from '../../lib/upstream'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') return res.json({ ok: true })
  const response = await forward(req)
  res.status(response.ok ? 200 : 502).end()
}
