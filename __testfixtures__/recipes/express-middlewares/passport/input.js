import passport from 'passport'
import initMiddleware from '../../lib/init-middleware'

const run = initMiddleware(passport.authenticate('local'))

export default async function handler(req, res) {
  await run(req, res)
  res.json({ ok: true })
}
