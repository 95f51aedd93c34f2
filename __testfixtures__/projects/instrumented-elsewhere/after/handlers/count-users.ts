import { withSentry } from '@sentry/nextjs'
import type { NextApiRequest, NextApiResponse } from 'next'

// What it throws, a promise fails with.
function countUsers(req: NextApiRequest, res: NextApiResponse) {
  if (req.query.fail) throw new Error('no count')
  res.status(200).json({ count: 2 })
}

export default withSentry(countUsers)
