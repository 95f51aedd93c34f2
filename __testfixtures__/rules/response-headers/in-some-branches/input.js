import { db } from '../../lib/db'

export default async function handler(req, res) {
  const user = await db.user.current()
  if (user.admin) {
    res.setHeader('Cache-Control', 'no-store')
  } else {
    res.setHeader('Cache-Control', 'private, max-age=30')
    res.setHeader('X-Reduced', 'yes')
  }

  const report = await db.report.of(user.id)
  if (!report) return res.status(404).json({ error: 'Nothing to report' })
  return res.json(user.admin ? report : { title: report.title })
}
