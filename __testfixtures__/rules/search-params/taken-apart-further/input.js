import { db } from '../../lib/db'

export default async function handler(req, res) {
  const { range: [from, to] = [] } = req.query
  res.status(200).json({ items: await db.item.between(from, to) })
}
