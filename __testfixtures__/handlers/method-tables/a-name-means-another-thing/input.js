import { db } from '../../lib/db'

const handlers = {
  GET: async (req, res) => {
    res.json(await db.list(limit))
  },
}
const limit = 10

export default async function handler(req, res) {
  const limit = Number(req.headers['x-limit'])
  if (limit > 100) return res.status(400).end()
  if (handlers[req.method]) return handlers[req.method](req, res)
  res.status(405).end()
}
