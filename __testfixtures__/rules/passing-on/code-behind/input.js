import nc from 'next-connect'
import { log } from '../../lib/log'
import db from '../../lib/db'

async function timed(req, res, next) {
  next()
  await log(req.url)
}

export default nc()
  .use(timed)
  .get(async (req, res) => {
    res.json(await db.all())
  })
