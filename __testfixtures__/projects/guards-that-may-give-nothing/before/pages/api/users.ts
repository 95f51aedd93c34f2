import type { NextApiRequest, NextApiResponse } from 'next'
import { requireAdmin } from '../../lib/auth'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader('Cache-Control', 'no-store')
  try {
    const admin = await requireAdmin(req, res)
    if (!admin) return
    res.json({ admin, users: await db.users() })
  } catch {
    res.status(500).json({ error: 'failed' })
  }
}
