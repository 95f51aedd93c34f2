import { db } from '../../lib/db'

async function work(req, res) {
  setTimeout(() => {
    if (!res.headersSent) res.status(504).json({ error: 'late' })
  }, 40)
  const row = await db.slow(req.body.id)
  res.status(200).json(row)
}

export default async function handler(req, res) {
  try {
    await work(req, res)
  } catch (error) {
    await db.rollback()
  }
}
