import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET' || req.method === 'POST') {
    await db.audit.add({ method: req.method, path: '/api/example' })
    return res.status(202).json({ accepted: req.method })
  }
  return res.status(405).end()
}
