import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const size = req.body.name.length
  if (req.method === 'POST') return res.status(201).json(await db.create({ size }))
  return res.status(200).json({ ok: true })
}
