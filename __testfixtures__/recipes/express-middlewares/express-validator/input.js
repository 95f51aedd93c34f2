import { body, validationResult } from 'express-validator'

export default async function handler(req, res) {
  await body('email').isEmail().run(req)
  if (!validationResult(req).isEmpty()) return res.status(400).end()
  res.json({ ok: true })
}
