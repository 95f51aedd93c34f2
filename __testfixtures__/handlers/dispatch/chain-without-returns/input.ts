import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') {
    res.status(200).json({ items: await db.item.list() })
  }
  if (req.method === 'POST') {
    res.status(201).json({ item: await db.item.create(req.body) })
  }
}
