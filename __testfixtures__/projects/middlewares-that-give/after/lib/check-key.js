import { NextResponse } from 'next/server'
import { db } from './db'

// What it gives is the session of the key.
/** @deprecated next-reroute: use checkKeyRoute */
export default async function checkKey(req, res, next) {
  const found = await db.keys.find(req.headers['x-key'])

  if (found) {
    const session = { user: found.user, scope: 'read' }
    return next(session)
  }

  res.status(401).json({ error: 'No key' })
}

// What it gives is the session of the key.
export async function checkKeyRoute(request) {
  const found = await db.keys.find(request.headers.get('x-key') ?? undefined)

  if (found) {
    const session = { user: found.user, scope: 'read' }
    return session
  }

  return NextResponse.json({ error: 'No key' }, { status: 401 })
}
