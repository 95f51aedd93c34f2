import { db } from '../../lib/db'

export default async function handler(req, res) {
  let { page } = req.query
  page = page || 1
  res.status(200).json({ items: await db.item.page(Number(page)) })
}
