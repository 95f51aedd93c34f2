import { db } from '../../../lib/db'
import { withLoggedCatch } from '../../../lib/wrappers'

export default withLoggedCatch(async (req, res) => {
  const train = await db.train.find(req.query.id)
  if (!train) return res.status(404).json({ error: 'none' })
  res.status(200).json(train)
})
