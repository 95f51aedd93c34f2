import { db } from '../../lib/db'

export default async function handler(req, res) {
  const has = (key) => key in req.query
  const items = await db.item.list({ archived: has('archived'), mine: has('mine') })
  res.status(200).json({ items })
}
