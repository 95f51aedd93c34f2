import { db } from '../../lib/db'

export default async function handler(req, res) {
  try {
    let row
    try {
      row = await db.first()
    } catch (error) {
      if (error.code === 'gone') return res.status(410).end()
      row = await db.second()
    }
    if (row.hidden) {
      throw Object.assign(new Error('hidden'), { code: 'hidden' })
    }
    res.json(row)
  } catch (error) {
    switch (error.code) {
      case 'hidden':
        return res.status(403).json({ error: 'hidden' })
      case 'locked':
        res.status(423).json({ error: 'locked' })
        break
      default:
        res.status(500).json({ error: 'unknown' })
    }
  }
}
