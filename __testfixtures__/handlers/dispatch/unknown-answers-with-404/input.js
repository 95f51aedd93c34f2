import { db } from '../../lib/db'

export default async function handler(req, res) {
  const { method } = req
  if (method === 'GET') {
    const items = await db.item.list()
    return res.status(200).json({ items })
  }
  return res.status(404).json({ error: 'Not found' })
}
