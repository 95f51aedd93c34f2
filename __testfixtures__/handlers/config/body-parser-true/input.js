import { db } from '../../lib/db'

export const config = { api: { bodyParser: true } }

export default async function handler(req, res) {
  await db.item.create(req.body)
  res.status(201).json({ ok: true })
}
