import { db } from '../../lib/db'

export default async function handler(req, res) {
  const target = new URL(req.url, `https://${req.headers.host}`)
  target.host = await db.shard.of(target.host)
  req.url = target.pathname
  res.redirect(308, target.toString())
}
