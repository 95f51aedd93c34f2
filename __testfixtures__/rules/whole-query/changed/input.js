import { db } from '../../../lib/db'

export default async function handler(req, res) {
  req.query.id = req.query.id.toLowerCase()
  res.json(await db.post.find(req.query.id))
}
