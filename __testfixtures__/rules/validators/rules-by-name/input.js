import { check, query, validationResult } from 'express-validator'
import { find } from '../../lib/places'

const rules = [check('name').isLength({ min: 1, max: 16 }).withMessage('Name it'), query('page').optional().isInt()]

export default async (req, res) => {
  const { method } = req
  if (method === 'GET' || method === 'PUT') {
    for (const rule of rules) await rule.run(req)
    try {
      validationResult(req).throw()
    } catch (error) {
      return res.status(400).json({ errors: error.mapped() })
    }
    return res.json(await find(req.query.page))
  }
  res.status(405).end()
}
