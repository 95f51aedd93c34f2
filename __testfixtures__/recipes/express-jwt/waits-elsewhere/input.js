import { expressjwt } from 'express-jwt'
import { runMiddleware } from '../../lib/run-middleware'

const middleware = expressjwt({ secret: 'secret', algorithms: ['HS256'] })

export default async function handler(req, res) {
  await runMiddleware(req, res, middleware)
  res.json({ ok: true })
}
