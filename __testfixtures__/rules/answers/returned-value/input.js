import { db } from '../../lib/db'

export default async function handler(req, res) {
  if (!req.headers.authorization) {
    return { error: 'sign in' }
  }
  const page = await db.page.first()
  if (!page) return null
  res.json(page)
}
