import { db } from '../../lib/db'
import { logger } from '../../lib/logger'

export default async function handler(req, res) {
  try {
    const job = await db.job.create()
    res.status(202).json(job)
    await db.job.run(job)
  } catch (error) {
    // where the work fails, this is written down too: what `after` does is not seen here
    await logger.save(error)
    res.status(500).end()
  }
}
