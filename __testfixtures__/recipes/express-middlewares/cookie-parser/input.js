import cookieParser from 'cookie-parser'
import { runMiddleware } from '../../lib/run-middleware'

const middleware = cookieParser('secret')

export default async function handler(req, res) {
  await runMiddleware(req, res, middleware)
  res.json({ ok: true })
}
