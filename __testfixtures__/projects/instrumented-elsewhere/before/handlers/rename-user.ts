import { withSentry } from '@sentry/nextjs'
import type { NextApiRequest, NextApiResponse } from 'next'

async function renameUser(req: NextApiRequest, res: NextApiResponse) {
  if (!req.body.name) return res.status(400).json({ error: 'A user has a name' })
  res.status(200).json({ name: req.body.name })
}

// With all that goes wrong in it.
export default withSentry(renameUser)
