import nc from 'next-connect'
import { db } from '../../lib/db'

const handler = nc()
  .get(async (req, res) => {
    res.json(await db.item.list())
  })
  .post(async (req, res) => {
    res.status(201).json(await db.item.create(req.body))
  })

export default handler
