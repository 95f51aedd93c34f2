import { db } from '../../lib/db'

const work = async (req, res) => {
  setTimeout(() => res.status(504).json({ error: 'late' }), 40)
  const row = await db.slow(req.body.id)
  res.status(200).json(row)
}

async function locked(req, res) {
  return work(req, res)
}

export default async function handler(req, res) {
  await locked(req, res)
  await db.unlock()
}
