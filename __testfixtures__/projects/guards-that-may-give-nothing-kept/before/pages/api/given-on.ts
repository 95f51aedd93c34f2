import type { NextApiRequest, NextApiResponse } from 'next'
import { requireAdmin } from '../../lib/auth'

// Where the guard lets through, nothing is sent.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') return res.json({ ok: true })
  return requireAdmin(req, res)
}
