import { NextResponse } from 'next/server'
import { users } from './db'

export function requireRole(...roles) {
  return async (request) => {
    const user = await users.find(request.headers.get('x-user') ?? undefined)
    if (!user || !roles.includes(user.role)) {
      return NextResponse.json({ error: 'Not for you' }, { status: 403 })
    }
    return user
  }
}
