import type { NextApiResponse } from 'next'
import { Auth, type UserRequest } from '../../lib/auth'

export default Auth.requireUser((req: UserRequest, res: NextApiResponse) => {
  res.status(200).json({ name: req.user?.name })
})
