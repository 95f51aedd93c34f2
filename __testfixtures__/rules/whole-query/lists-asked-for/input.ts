import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  const coin = typeof req.query.coin === 'string' ? req.query.coin.toUpperCase() : 'BTC'
  const tags = Array.isArray(req.query.tag) ? req.query.tag : [req.query.tag]
  const ids = ([] as string[]).concat(req.query.id ?? [])
  const page = Number(req.query.page ?? 1)
  res.status(200).json(await db.item.list({ coin, tags, ids, page }))
}
