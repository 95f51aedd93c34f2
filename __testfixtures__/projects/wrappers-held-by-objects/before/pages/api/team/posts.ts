import type { NextApiResponse } from 'next'
import { Auth, type UserRequest } from '../../../lib/auth'

export default Auth.requireRole('member')(async function posts(req: UserRequest, res: NextApiResponse) {
  res.status(200).json({ of: req.user?.name })
})
