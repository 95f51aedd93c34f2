import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'POST') {
    res.status(202).end()
    db.note({ ...req.query })
    return
  }
  if (req.method === 'PUT') {
    res.status(202).json({ ok: true })
    await db.note(req.query.id)
    return
  }
  res.json(await db.all())
}
