import type { NextApiRequest, NextApiResponse } from 'next'
import { createLimiter } from './limiter'

const limit = createLimiter({ max: 1, name: 'slow' })

export async function slowly(req: NextApiRequest, res: NextApiResponse) {
  if (!(await limit(req, res))) return false
  res.setHeader('X-Slow', 'yes')
  return true
}
