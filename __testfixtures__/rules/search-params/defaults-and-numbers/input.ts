import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') {
    res.setHeader('Allow', 'GET')
    return res.status(405).end('Method Not Allowed')
  }

  const page = parseInt(req.query.page as string) || 1
  const limit = Number(req.query.limit ?? 20)
  const sort = (req.query.sort as string) || 'createdAt'
  const descending = req.query.order === 'desc'

  try {
    const [items, total] = await Promise.all([
      db.item.list({ skip: (page - 1) * limit, take: limit, orderBy: { [sort]: descending ? 'desc' : 'asc' } }),
      db.item.count(),
    ])
    return res.status(200).json({ items, total, pages: Math.ceil(Number(total) / limit) })
  } catch (error) {
    console.error(error)
    return res.status(500).json({ error: 'Could not list the items' })
  }
}
