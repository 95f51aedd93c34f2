import type { NextApiResponse } from 'next'
import { checkToken } from '../../lib/check-token'
import type { UserRequest } from '../../lib/user-request'

export default async function handler(req: UserRequest, res: NextApiResponse) {
  try {
    await checkToken(req, res)
  } catch {
    return res.status(401).end()
  }
  return show()

  function show() {
    res.json({ id: req.user.id })
  }
}
