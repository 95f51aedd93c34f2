import { chain } from '../../../lib/chains'
import { db } from '../../../lib/db'

export default chain()
  .get(async (req, res) => {
    res.json(await db.labels())
  })
  .post(async (req, res) => {
    res.status(201).json(await db.add(req.body.name))
  })
