import { db } from '../../lib/db'

export default async function handler(req, res) {
  const pages = await db.page.all()
  if (pages.length > 0) {
    res.json(pages)
  }
}
