import type { NextApiResponse } from 'next'
import { Auth, type UserRequest } from '../../../lib/auth'

export default Auth.requireAdmin(async (req: UserRequest, res: NextApiResponse) => {
  res.status(200).json({ by: req.user?.name })
})
