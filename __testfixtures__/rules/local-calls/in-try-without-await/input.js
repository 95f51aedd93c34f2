import { db } from '../../lib/db'

async function list(req, res) {
  const rows = await db.row.all(req.query.sort || 'id')
  res.json(rows)
}

export default async function handler(req, res) {
  try {
    return list(req, res)
  } catch (error) {
    return res.status(500).json({ error: 'never seen' })
  }
}
