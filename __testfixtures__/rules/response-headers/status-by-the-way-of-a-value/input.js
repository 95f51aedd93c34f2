import { db } from '../../lib/db'

export default async function handler(req, res) {
  const { code } = req.query
  if (code) res.status(Number(code))
  return res.json({ found: await db.find() })
}
