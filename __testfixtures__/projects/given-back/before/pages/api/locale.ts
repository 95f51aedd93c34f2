import type { NextApiResponse } from 'next'
import { setLocale } from '../../lib/check-token'
import type { UserRequest } from '../../lib/user-request'

export default function handler(req: UserRequest, res: NextApiResponse) {
  setLocale(req)
  res.json({ locale: req.locale })
}
