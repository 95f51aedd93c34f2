import nc from 'next-connect'
import { db } from '../../lib/db'

export default nc()
  .use(async (req, res, next) => {
    if (req.method === 'PUT') return res.status(200).json({ kept: await db.keep(req.body.name) })
    next()
  })
  .get(async (req, res) => {
    res.json(await db.names())
  })
