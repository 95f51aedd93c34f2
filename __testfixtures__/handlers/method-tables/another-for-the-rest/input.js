import { db } from '../../lib/db'

const notAllowed = (req, res) => res.status(405).json({ error: 'no' })

export default async function handler(req, res) {
  const route = { GET: list, PUT: put }[req.method] || notAllowed
  try {
    await route(req, res)
  } catch (error) {
    res.status(500).json({ error: error.message })
  } finally {
    await db.close()
  }
}

async function list(req, res) {
  res.json(await db.posts())
}

async function put(req, res) {
  res.json(await db.put(req.body))
}
