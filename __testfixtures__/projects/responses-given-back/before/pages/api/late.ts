import type { NextApiRequest, NextApiResponse } from 'next'
import { timed } from '../../lib/headers'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  timed(res, req.query.late === '1')
  res.status(200).json({ late: req.query.late === '1' })
}
