import { db } from '../../lib/db'

export const config = { api: { bodyParser: false } }

export default async function handler(req, res) {
  if (req.method !== 'GET') return res.status(405).end()
  res.status(200).json({ items: await db.item.list() })
}
