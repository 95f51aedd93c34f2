import { db } from '../../lib/db'

async function list(req, res) {
  res.setHeader('X-Source', 'db')
  const items = await db.list()
  res.json(items)
}

export default async function handler(req, res) {
  try {
    await list(req, res)
  } catch (error) {
    res.status(500).json({ error: error.message })
  }
}
