import { counted } from '../../lib/chains'
import { db } from '../../lib/db'

export default counted().put(async (req, res) => {
  res.json(await db.change(req.body.name))
})
