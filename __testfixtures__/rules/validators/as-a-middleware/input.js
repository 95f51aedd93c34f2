import { body, validationResult } from 'express-validator'

const isMail = body('mail').isEmail()

export default function handler(req, res) {
  isMail(req, res, () => {
    res.status(validationResult(req).isEmpty() ? 200 : 422).end()
  })
}
