import type { NextApiRequest, NextApiResponse } from 'next'
import { withUser } from '@/lib/with-user'
import { echo } from '@/server/echo'

export default withUser(async (req: NextApiRequest, res: NextApiResponse) => {
  if (req.query.said === 'twice') return res.status(409).json({ message: 'Once only.' })
  return echo(req, res)
})
