import type { NextApiRequest, NextApiResponse } from 'next'
import { limiter } from '../../lib/limiter'

export default limiter.limit(async (_req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).json({ fine: true })
})
