import compression from 'compression'
import initMiddleware from '../../lib/init-middleware'

const run = initMiddleware(compression())

export default async function handler(req, res) {
  await run(req, res)
  res.json({ ok: true })
}
