import { db } from '../../lib/db'
import { list } from '../../lib/posts'

const handlers = { GET: list }

export default async function handler(req, res) {
  const list = await db.list()
  if (list.length === 0) return res.status(404).end()
  return handlers[req.method](req, res)
}
