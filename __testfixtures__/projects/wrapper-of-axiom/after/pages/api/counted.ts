import { db } from '../../lib/db'
import { CountedEndpoint } from '../../lib/endpoints'

export default CountedEndpoint(async (_req, res) => {
  res.json({ count: await db.price.count() })
})
