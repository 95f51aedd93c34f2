import { NextResponse } from 'next/server'
import jwt from 'jsonwebtoken'
import { users } from '../lib/users'

/** @deprecated next-reroute: use authenticateRoute */
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

export const authenticateRoute = (handler) => async (request, context) => {
  let user
  const token = (request.headers.get('authorization') ?? undefined) && request.headers.get('authorization').replace('Bearer ', '')
  if (!token) return NextResponse.json({ message: 'No token' }, { status: 401 })

  try {
    const decoded = jwt.verify(token, process.env.JWT_SECRET)
    user = await users.findById(decoded.id)
  } catch (error) {
    return NextResponse.json({ message: 'Bad token' }, { status: 401 })
  }
  return handler(request, { ...context, user })
}

// Comes after authenticate.
export const authorize = (...roles) => (handler) => (req, res) => {
  if (!req.user || !roles.includes(req.user.role)) {
    return res.status(403).json({ message: `Only for ${roles.join(', ')}` })
  }
  return handler(req, res)
}
