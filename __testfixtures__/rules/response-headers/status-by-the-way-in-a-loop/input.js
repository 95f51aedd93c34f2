import { db } from '../../lib/db'

export default async function handler(req, res) {
  const status = await db.status()
  switch (status) {
    case 'down':
      res.status(503)
      break
    case 'slow':
      res.status(429)
    default:
      await db.touch()
  }
  for (const job of await db.jobs()) {
    if (job.last) return res.json({ status, job: job.id })
    if (job.failed) res.status(500)
  }
  res.json({ status })
}
