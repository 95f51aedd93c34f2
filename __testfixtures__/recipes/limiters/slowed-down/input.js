import { promisify } from 'node:util'
import { slowDown } from 'express-slow-down'

export default async function handler(req, res) {
  await promisify(slowDown({ delayAfter: 5, delayMs: 100 }))(req, res)
  res.json({ ok: true })
}
