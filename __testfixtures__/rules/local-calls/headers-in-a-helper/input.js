import { db } from '../../lib/db'

async function list(res, user) {
  if (!user) res.setHeader('Cache-Control', 'public, max-age=60')
  const rows = await db.list(user)
  if (rows.length === 0) return res.status(404).json([])
  return res.json(rows)
}

export default async function handler(req, res) {
  return list(res, req.headers['x-user'])
}
