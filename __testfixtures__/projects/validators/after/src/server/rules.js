import { body, check } from 'express-validator'
import validate from './validate'

export const validateName = validate([check('name').trim().isLength({ min: 1, max: 16 })])

/** The same, by itself. */
export async function sizeOf(req) {
  const result = await body('size').isInt({ min: 1 }).toInt().run(req)
  return result.isEmpty() ? req.body.size : undefined
}
