import { withSentry } from '@sentry/nextjs'
import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse } from 'next/server'

/** @deprecated next-reroute: use listUsersRoute */
const listUsers = async (req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).json({ users: ['1', '2'] })
}

export const listUsersRoute = async () => {
  return NextResponse.json({ users: ['1', '2'] })
}

export default withSentry(listUsers)
