import type { NextApiRequest, NextApiResponse } from 'next'
import { withRole } from '../../../lib/access'

export default withRole(async (req: NextApiRequest, res: NextApiResponse, session): Promise<void> => {
  res.status(200).json({ rooms: ['red', 'blue'], for: session.user })
})
