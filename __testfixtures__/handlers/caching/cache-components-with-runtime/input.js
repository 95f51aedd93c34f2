import { db } from '../../lib/db'

export const config = { runtime: 'nodejs', maxDuration: 5 }

export default async function handler(req, res) {
  if (req.method !== 'GET') return res.status(405).end()
  res.status(200).json({ q: req.query.q || null, items: await db.item.list() })
}
