import { body, validationResult } from 'express-validator'

export default async function handler(req, res) {
  await body('email').isEmail()(req, res, () => {})
  res.status(validationResult(req).isEmpty() ? 200 : 400).end()
}
