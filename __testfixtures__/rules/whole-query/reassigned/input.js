import { db } from '../../lib/db'

export default async function handler(req, res) {
  req.query = { ...req.query, sort: 'asc' }
  res.status(200).json(await db.list(req.query))
}
