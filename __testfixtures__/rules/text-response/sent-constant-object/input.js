import { db } from '../../lib/db'

const LIMITS = { a: 1 }

export default async function handler(req, res) {
  const list = await db.list()
  const data = { list, limits: LIMITS }
  if (list.length > 2) return res.send(data)
  return res.status(404).send(LIMITS)
}
