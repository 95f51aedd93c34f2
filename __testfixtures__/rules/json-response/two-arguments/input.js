import { db } from '../../lib/db'

export default async function handler(req, res) {
  const user = await db.user.first()
  return res.json(user, null, 2)
}
