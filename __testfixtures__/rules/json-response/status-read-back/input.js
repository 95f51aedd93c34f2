import { db } from '../../lib/db'

export default async function handler(req, res) {
  const row = await db.row()
  res.status(row ? 200 : 404)
  res.json({ status: res.statusCode, row })
}
