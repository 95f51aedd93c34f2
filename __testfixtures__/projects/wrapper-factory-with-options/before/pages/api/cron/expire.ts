import { db } from '../../../lib/db'
import { withSecret } from '../../../lib/with-access'

export default withSecret('CRON_SECRET')(async (req, res) => {
  const expired = await db.items.expire()
  res.status(200).json({ expired })
})
