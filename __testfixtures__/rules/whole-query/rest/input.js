import { db } from '../../lib/db'

export default async function handler(req, res) {
  const { page, ...filters } = req.query
  res.status(200).json(await db.item.list(filters, Number(page)))
}
