import { db } from '../../lib/db'

const limits = { GET: 10, POST: 5 }

export default async function handler(req, res) {
  res.json(await db.posts(limits[req.method]))
}
