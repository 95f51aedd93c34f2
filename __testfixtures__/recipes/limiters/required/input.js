const { rateLimit } = require('express-rate-limit')
import { runMiddleware } from '../../lib/run-middleware'

const limiter = rateLimit({ windowMs: 60_000, limit: 5 })

export default async function handler(req, res) {
  await runMiddleware(req, res, limiter)
  res.json({ ok: true })
}
