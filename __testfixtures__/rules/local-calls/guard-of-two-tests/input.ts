import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

async function allowed(req: NextApiRequest, res: NextApiResponse): Promise<boolean> {
  const key = await db.key(req.headers['x-key'])
  if (!key) {
    res.status(401).json({ error: 'key' })
    return false
  }
  if (key.expired) {
    res.status(403).json({ error: 'expired' })
    return false
  }
  return true
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!(await allowed(req, res))) return
  const rows = await db.rows()
  res.json(rows)
}
