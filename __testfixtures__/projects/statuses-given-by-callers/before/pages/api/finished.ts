import type { NextApiRequest, NextApiResponse } from 'next'
import { clamp, finish, report } from '../../lib/respond'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.query.how === 'clamp') return clamp(res, 202)
  if (req.query.how === 'report') return report(res, 202)
  return finish(res)
}
