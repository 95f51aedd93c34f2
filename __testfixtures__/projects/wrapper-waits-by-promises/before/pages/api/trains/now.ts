import { db } from '../../../lib/db'
import { withLoggedCatch } from '../../../lib/wrappers'

export default withLoggedCatch((req, res) => {
  res.json({ now: db.clock.now(req.headers['x-zone']) })
})
