import { db } from '@/db'
import admin from '@/middleware/admin'

export default admin(async function handler(req, res) {
  const id = parseInt(req.query.id)

  if (req.method === 'DELETE') {
    await db.banner.delete({ where: { id } })
    return res.status(200).json({ status: 200, message: 'Gone' })
  }
  res.status(405).end()
})
