import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const id = req.query.id as string
  if (req.method === 'GET') {
    return res.status(200).json({ item: await db.news.find(id) })
  }
  if (req.method === 'PATCH') {
    return res.status(200).json({ item: await db.news.update(id, req.body) })
  }
  return res.status(405).end()
}
