import jwt from 'jsonwebtoken'
import { unauthorized } from '@/helpers/answers'
import { SECRET } from '@/constants'

export default function admin(handler) {
  return async (req, res) => {
    const { authorization } = req.headers

    if (!authorization) {
      return res.status(401).json(unauthorized())
    }

    const claims = jwt.verify(authorization.slice('Bearer '.length), SECRET)
    if (!claims || !claims.adminId) {
      return res.status(401).json(unauthorized('Staff only'))
    }

    return handler(req, res)
  }
}
