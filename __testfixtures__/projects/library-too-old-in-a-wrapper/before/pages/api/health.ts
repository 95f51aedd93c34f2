import type { NextApiRequest, NextApiResponse } from 'next'
import { withVersion } from '../../lib/with-version'

export default withVersion((req: NextApiRequest, res: NextApiResponse) => {
  if (req.query.fail) return res.status(503).json({ up: false })
  res.status(200).json({ up: true })
})
