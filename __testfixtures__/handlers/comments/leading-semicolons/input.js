import { db } from '../../lib/db'

export default async function handler(req, res) {
  const { id } = req.query
  ;[1, 2].forEach((n) => db.seen(n, id))
  res.setHeader('X-A', 'b')
  ;[3].forEach((n) => db.seen(n))
  // The body is read here.
  ;(await db.open(req.body.text)) || db.seen(0)
  if (!id) {
    res.status(400)
    ;[4].forEach((n) => db.seen(n))
    return res.json({ id })
  }
  res.json({ id })
}
