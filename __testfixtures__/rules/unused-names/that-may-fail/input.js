import { db } from '../../lib/db'

// What reads of something may fail, and what nobody used before, stay.
export default async function handler(req, res) {
  const settings = await db.settings.read()
  const title = settings.title
  const idle = db.idle()
  const count = await db.page.count()
  if (req.method === 'GET') return res.status(200).json({ title, count })
  if (req.method === 'PUT') return res.status(200).json(await db.settings.write(settings))
  return res.status(400).json({ error: 'GET or PUT' })
}
