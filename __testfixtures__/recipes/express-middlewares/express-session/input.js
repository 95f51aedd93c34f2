import session from 'express-session'
import initMiddleware from '../../lib/init-middleware'

const run = initMiddleware(session({ secret: 'x' }))

export default async function handler(req, res) {
  await run(req, res)
  res.json({ ok: true })
}
