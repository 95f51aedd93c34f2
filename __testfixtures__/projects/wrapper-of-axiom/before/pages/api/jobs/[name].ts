import { db } from '../../../lib/db'
import { JobEndpoint } from '../../../lib/endpoints'

export default JobEndpoint(async (req, res) => {
  const done = await db.job.run(req.query.name)
  req.log.info('ran', { done })
  res.status(done ? 200 : 503).json({ done })
})
