import { compile } from '../lib/schemas'

export function validate(schema) {
  const check = compile(schema)
  return (req, res, next) => {
    const error = check(req.body)
    if (!error) return next()
    return res.status(400).json({ error })
  }
}
