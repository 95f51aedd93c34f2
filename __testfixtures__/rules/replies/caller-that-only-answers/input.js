import { setTimeout as sleep } from 'node:timers/promises'
import { db } from '../../lib/db'

async function work(req, res) {
  setTimeout(() => {
    if (!res.headersSent) res.status(504).json({ error: 'late' })
  }, 60)
  await sleep(req.body.takes)
  const row = await db.slow(req.body.id)
  res.status(200).json(row)
}

export default async function handler(req, res) {
  try {
    await work(req, res)
  } catch (error) {
    console.error(error)
    res.status(500).json({ error: error.message })
  }
}
