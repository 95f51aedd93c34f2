import { db } from '../../lib/db'

export default async function handler(req, res) {
  req.headers['x-seen'] = String(await db.seen.count())
  res.status(200).json({ items: await db.item.list(req.headers) })
}
