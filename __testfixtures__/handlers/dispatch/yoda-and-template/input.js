import { db } from '../../lib/db'

export default async function handler(req, res) {
  if ('GET' === req.method) {
    res.status(200).json({ items: await db.item.list() })
    return
  }
  if (`DELETE` == req.method) {
    await db.item.clear()
    res.status(200).json({})
    return
  }
  res.status(405).end()
}
