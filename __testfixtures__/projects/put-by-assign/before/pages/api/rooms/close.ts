import type { NextApiRequest, NextApiResponse } from 'next'
import { withRole } from '../../../lib/access'

const handler = withRole(async (req: NextApiRequest, res: NextApiResponse, { user }): Promise<void> => {
  switch (req.method) {
    case 'POST':
      res.status(200).json({ closed: req.body.room, by: user })
      break
    default:
      res.status(405).end()
  }
}, 'admin')

export default handler
