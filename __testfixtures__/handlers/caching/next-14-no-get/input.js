import { db } from '../../lib/db'

export default async function handler(req, res) {
  if (req.method !== 'POST') return res.status(405).end()
  await db.rates.refresh()
  res.status(200).json({ ok: true })
}
