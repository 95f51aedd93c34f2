import type { NextApiRequest, NextApiResponse } from 'next'
import { withUser } from '../../lib/user'

async function name(req: NextApiRequest, res: NextApiResponse, user: { name: string }) {
  res.status(200).json({ name: user.name })
}

export default withUser(name)
