import { db } from '../../lib/db'

export default async function handler(req, res) {
  if (req.method === 'PUT') {
    try {
      const items = await db.items()
      if (items.length > 3) return res.status(413).json(await db.most(items))
      return res.json(items)
    } catch (error) {
      // The status of an answer that failed is still set.
      return res.json({ error: error.message })
    }
  }
  const found = await db.find()
  if (found.error) res.status(found.code)
  if (found.none) res.status(204)
  return res.json(found)
}
