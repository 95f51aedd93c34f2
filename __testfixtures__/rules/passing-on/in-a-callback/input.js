import nc from 'next-connect'
import { load } from '../../lib/session'
import db from '../../lib/db'

function session(req, res, next) {
  load(req.headers.cookie, () => next())
}

export default nc()
  .use(session)
  .get(async (req, res) => {
    res.json(await db.all())
  })
