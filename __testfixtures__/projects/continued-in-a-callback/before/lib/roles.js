import { users } from './db'

export function requireRole(...roles) {
  return async (req, res, next) => {
    const user = await users.find(req.headers['x-user'])
    if (!user || !roles.includes(user.role)) {
      res.status(403).json({ error: 'Not for you' })
      return
    }
    req.user = user
    return next()
  }
}
