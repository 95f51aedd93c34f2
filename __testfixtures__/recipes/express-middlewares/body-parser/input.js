import bodyParser from 'body-parser'
import { runMiddleware } from '../../lib/run-middleware'

const middleware = bodyParser.json({ limit: '2mb' })

export default async function handler(req, res) {
  await runMiddleware(req, res, middleware)
  res.json({ ok: true })
}
