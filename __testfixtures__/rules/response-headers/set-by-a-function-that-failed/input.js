import { db } from '../../lib/db'

async function create(req, res) {
  res.status(201)
  const item = await db.create()
  res.json(item)
}

async function update(req, res) {
  if (req.query.all) res.status(202)
  const item = await db.update()
  res.json(item)
}

export default async function handler(req, res) {
  try {
    if (req.method === 'POST') await create(req, res)
    else await update(req, res)
  } catch (error) {
    // What was set by then is sent.
    res.json({ error: error.message })
  }
}
