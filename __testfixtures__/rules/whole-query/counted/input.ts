import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (Object.keys(req.query).length === 0) {
    return res.status(400).json({ error: 'Name at least one filter' })
  }
  return res.status(200).json(await db.item.list({ name: String(req.query.name) }))
}
