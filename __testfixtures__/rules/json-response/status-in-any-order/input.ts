import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

type Item = { id: string; name: string }
type Problem = { error: string }

export default async function handler(req: NextApiRequest, res: NextApiResponse<Item | Problem>) {
  if (req.method === 'POST') {
    const item: Item = await db.item.create({ name: req.body.name })
    if (!item) {
      res.status(409)
      return res.json({ error: 'That name is taken' })
    }
    res.statusCode = 201
    return res.setHeader('Location', '/api/items/latest').json(item)
  }

  if (req.method === 'GET') {
    const item: Item = await db.item.latest()
    if (!item) return res.setHeader('Cache-Control', 'no-store').status(404).json({ error: 'Nothing yet' })
    return res.status(200).json(item)
  }

  res.setHeader('Allow', 'GET, POST').status(405).json({ error: 'Not here' })
}
