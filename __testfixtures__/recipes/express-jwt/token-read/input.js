import { promisify } from 'util'
import { expressjwt } from 'express-jwt'

const check = expressjwt({ secret: 'secret of the fixture', algorithms: ['HS256'] })

/** What the check puts on the request is asked for. */
export default async function handler(req, res) {
  await promisify(check)(req, res)
  res.json({ user: req.auth.sub })
}
