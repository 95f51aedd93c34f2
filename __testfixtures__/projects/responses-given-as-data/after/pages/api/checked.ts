import type { NextApiRequest, NextApiResponse } from 'next'
import { upstream } from '../../lib/upstream'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'HEAD') return res.json({ ok: true })
  const response = await upstream(req, res)
  if (!response) return
  res.json(await response.json())
}
