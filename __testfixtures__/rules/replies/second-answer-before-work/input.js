import { db } from '../../lib/db'

export default async function handler(req, res) {
  res.status(202).json({ ok: true })
  res.json({ ok: false })
  await db.slow()
}
