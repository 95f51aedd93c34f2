import { db } from '../../lib/db'

async function work(req, res) {
  res.status(202).json({ ok: true })
  await db.slow()
}

export default async function handler(req, res) {
  await work(req, res)
  await db.after()
}
