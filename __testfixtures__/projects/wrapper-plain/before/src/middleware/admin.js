import jwt from 'jsonwebtoken'
import { unauthorized } from '@/helpers/answers'
import { SECRET } from '@/constants'

export default function admin(handler) {
  return async (req, res) => {
    const { authorization } = req.headers

    if (!authorization) {
      return res.status(401).json(unauthorized())
    }

    const token = authorization.split(' ')[1]
    const decoded = jwt.verify(token, SECRET)
    if (!decoded || !decoded.adminId) {
      return res.status(401).json(unauthorized('Admins only'))
    }

    return handler(req, res)
  }
}
