import { withSentry } from '@sentry/nextjs'
import type { NextApiRequest, NextApiResponse } from 'next'

const listUsers = async (req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).json({ users: ['1', '2'] })
}

export default withSentry(listUsers)
