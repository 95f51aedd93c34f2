import { db } from '../../lib/db'

export default async function handler(req, res) {
  const page = await db.page.first()
  if (!page) {
    return res.status(404).end()
    console.log('never')
  }
  res.json(page)
  return
}
