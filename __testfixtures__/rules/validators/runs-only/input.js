import { body } from 'express-validator'
import { jobs } from '../../lib/jobs'

export const chains = [body('mail').isEmail()]

export default async function handler(req, res) {
  const result = await jobs.run(req)
  res.json(result)
}
