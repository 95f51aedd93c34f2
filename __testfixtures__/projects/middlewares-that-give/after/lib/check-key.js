import { NextResponse } from 'next/server'
import { db } from './db'

// What it gives is the session of the key.
const checkKey = (scope) => {
  return async (request) => {
    const found = await db.keys.find(request.headers.get('x-key') ?? undefined, scope)

    if (found) {
      const session = { user: found.user, scope }
      return session
    }

    return NextResponse.json({ error: 'No key' }, { status: 401 })
  }
}

export default checkKey
