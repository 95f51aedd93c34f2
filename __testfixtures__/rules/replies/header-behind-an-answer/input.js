import { db } from '../../lib/db'

export default async function handler(req, res) {
  setTimeout(() => res.status(504).json({ error: 'late' }), 40)
  const saved = await db.save(req.body)
  res.setHeader('Location', '/made')
  await db.publish(saved)
  res.status(201).json(saved)
}
