import type { NextApiResponse } from 'next'
import { Auth, type UserRequest } from '../../lib/auth'

async function handler(req: UserRequest, res: NextApiResponse) {
  res.status(200).json({ name: req.user?.name })
}

export default Auth.requireUser(handler)
