import { db } from '../../lib/db'

export default async (req, res) => {
  res.statusCode = 200
  if (await db.row()) res.statusCode += 1
  res.json({ })
}
