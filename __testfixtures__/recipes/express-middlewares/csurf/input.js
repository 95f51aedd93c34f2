import csurf from 'csurf'
import { runMiddleware } from '../../lib/run-middleware'

const middleware = csurf({ cookie: true })

export default async function handler(req, res) {
  await runMiddleware(req, res, middleware)
  res.json({ ok: true })
}
