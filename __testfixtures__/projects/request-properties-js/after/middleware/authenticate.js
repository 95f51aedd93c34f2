import { NextResponse } from 'next/server'
import jwt from 'jsonwebtoken'
import { users } from '../lib/users'

export const authenticate = (handler) => async (request, context) => {
  let { user } = context
  const token = request.headers.get('authorization') && request.headers.get('authorization').replace('Bearer ', '')
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
export const authorize = (...roles) => (handler) => (request, context) => {
  const { user } = context
  if (!user || !roles.includes(user.role)) {
    return NextResponse.json({ message: `Only for ${roles.join(', ')}` }, { status: 403 })
  }
  return handler(request, context)
}

export const unlessBanned = (handler) => (request, context) => {
  const { user } = context
  if (user && user.banned) return NextResponse.json({ message: 'Banned' }, { status: 403 })
  return handler(request, context)
}
