import { db } from '../../../lib/db'

// A list is no name.
function nameFrom(value, fallback = 'me') {
  if (typeof value !== 'string' || !value.trim()) return fallback
  return value.trim()
}

export default async function handler(req, res) {
  const { id, name, sort } = req.query

  if (req.method === 'GET') {
    const user = await db.user.find(id, { name: nameFrom(name), sort: sort === 'name' ? 'name' : 'id' })
    return res.status(200).json({ user })
  }
  if (req.method === 'DELETE') {
    await db.user.remove(id)
    return res.status(204).end()
  }
  res.status(405).end()
}
