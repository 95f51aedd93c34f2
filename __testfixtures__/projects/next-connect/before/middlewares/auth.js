import { users, verify } from '../lib/users'

/** Lets signed-in users through, as `req.user`. */
export const isSignedIn = async (req, res, next) => {
  if (!req.headers.authorization) {
    return res.status(401).json({ message: 'no token' })
  }
  const user = await users.find(await verify(req.headers.authorization))
  req.user = user
  next()
}

export const isAdmin = (req, res, next) => {
  if (req.user.isAdmin) {
    next()
  } else {
    res.status(403).json({ message: 'no admin' })
  }
}

export const allow = (...roles) => {
  return (req, res, next) => {
    if (!roles.includes(req.user?.role)) {
      return next(new Error(`not for ${req.user?.role}`))
    }
    next()
  }
}
