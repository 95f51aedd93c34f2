import type { NextApiResponse } from 'next'
import { Auth, presets, type UserRequest } from '../../lib/auth'

export default presets.open(
  Auth.requireAdmin((req: UserRequest, res: NextApiResponse) => {
    res.status(200).json({ by: req.user?.name })
  })
)
