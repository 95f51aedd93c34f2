import { db } from '../../../lib/db'
import { withMeter } from '../../../lib/wrappers'

export default withMeter('late')(async (req, res) => {
  res.json(await db.train.late())
})
