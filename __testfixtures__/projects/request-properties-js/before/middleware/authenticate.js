import jwt from 'jsonwebtoken'
import { users } from '../lib/users'

export const authenticate = (handler) => async (req, res) => {
  const token = req.headers.authorization && req.headers.authorization.replace('Bearer ', '')
  if (!token) return res.status(401).json({ message: 'No token' })

  try {
    const decoded = jwt.verify(token, process.env.JWT_SECRET)
    req.user = await users.findById(decoded.id)
  } catch (error) {
    return res.status(401).json({ message: 'Bad token' })
  }
  return handler(req, res)
}

// Comes after authenticate.
export const authorize = (...roles) => (handler) => (req, res) => {
  if (!req.user || !roles.includes(req.user.role)) {
    return res.status(403).json({ message: `Only for ${roles.join(', ')}` })
  }
  return handler(req, res)
}

export const unlessBanned = (handler) => (req, res) => {
  const { user } = req
  if (user && user.banned) return res.status(403).json({ message: 'Banned' })
  return handler(req, res)
}
