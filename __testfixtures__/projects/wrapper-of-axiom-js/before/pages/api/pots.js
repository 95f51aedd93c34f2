import { withKey } from '../../utils/with-key'
import { db } from '../../utils/db'

export default withKey(async (req, res) => {
  const pot = await db.pot.find(req.query.id)
  if (!pot) req.log?.warn('no such pot')
  res.json({ pot: pot ?? null })
})
