import type { NextApiRequest, NextApiResponse } from 'next'
import { untilClosed } from '../../../lib/batches'

export default function handler(_req: NextApiRequest, res: NextApiResponse) {
  untilClosed(res, 'whole')
  res.json({ done: 1 })
}
