import { NextResponse } from 'next/server'
import { users, verify } from '../lib/users'

/** Lets signed-in users through, as `req.user`. */
export const isSignedIn = async (request) => {
  if (!request.headers.get('authorization')) {
    return NextResponse.json({ message: 'no token' }, { status: 401 })
  }
  const user = await users.find(await verify(request.headers.get('authorization')))
  return user
}

export const isAdmin = (user) => {
  if (!user.isAdmin) {
    return NextResponse.json({ message: 'no admin' }, { status: 403 })
  }
}

export const allow = (...roles) => {
  return (user) => {
    if (!roles.includes(user?.role)) {
      throw new Error(`not for ${user?.role}`)
    }
  }
}
