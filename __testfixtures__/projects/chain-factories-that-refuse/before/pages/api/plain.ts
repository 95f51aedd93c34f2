import { plain } from '../../lib/chains'
import { db } from '../../lib/db'

export default plain().delete(async (req, res) => {
  res.json(await db.remove(req.query.id))
})
