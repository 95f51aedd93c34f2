import type { NextApiResponse } from 'next'
import { requireUser, type UserRequest } from '../../../lib/middlewares'
import { items } from '../../../lib/db'

// What fails at once here, the middleware answers as a bad token.
export default function handler(req: UserRequest, res: NextApiResponse) {
  requireUser(req, res, () => {
    res.json(items.find(req.query.id, req.user?.id))
  })
}
