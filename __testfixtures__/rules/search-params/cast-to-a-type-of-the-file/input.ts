import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

interface Paging {
  page?: string
}
type Query = Paging & { code: string; state?: 'on' | 'off'; tags: string[] }

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { code, state, page } = req.query as unknown as Query
  if (!code) return res.status(400).json({ error: 'code' })
  const { tags } = req.query as unknown as Query
  res.status(200).json({ items: await db.item.list({ code, state, page }), tags })
}
