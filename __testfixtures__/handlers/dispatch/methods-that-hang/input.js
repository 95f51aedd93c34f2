import { db } from '../../lib/db'

export default async function handler(req, res) {
  if (req.method === 'POST') {
    const { name } = req.body
    try {
      await db.item.create({ name })
      return res.status(201).json({ name })
    } catch (e) {
      return res.status(409).json({ error: 'taken' })
    }
  }
}
