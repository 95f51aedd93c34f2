import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

function allowed(req: NextApiRequest, res: NextApiResponse) {
  if (!req.headers.authorization) return res.status(401).end()
  return true
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!allowed(req, res)) return
  await db.clear()
  res.status(200).json({ ok: true })
}
