import { validationResult } from 'express-validator'

/** Refuses what does not pass. */
const validate = (validations) => {
  return async (req, res, next) => {
    await Promise.all(validations.map((validation) => validation.run(req)))
    const errors = validationResult(req)
    if (errors.isEmpty()) return next()

    const found = {}
    errors.array().forEach((error) => (found[error.path] = error.msg))
    res.status(422).json({ errors: found })
  }
}

export default validate
