import { body, header, validationResult } from 'express-validator'
import { mails } from '../../lib/mails'

export default async function handler(req, res) {
  if (req.method !== 'POST') return res.status(405).end()
  await body('mail').trim().isEmail().run(req)
  await header('x-key').notEmpty().run(req)
  const errors = validationResult(req)
  if (!errors.isEmpty()) return res.status(422).json({ errors: errors.array() })

  await mails.add(req.body.mail)
  res.status(201).json({ mail: req.body.mail })
}
