import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

async function create(res: NextApiResponse, req: NextApiRequest) {
  const item = await db.item.create({ name: req.body.name, by: req.headers['x-user'] })
  return res.status(201).json(item)
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    if (req.method === 'POST') {
      return await create(res, req)
    }
    if (req.method === 'GET') {
      return res.json(await db.item.all())
    }
    return res.status(405).end()
  } catch (error) {
    return res.status(500).json({ error: 'Try later' })
  }
}
