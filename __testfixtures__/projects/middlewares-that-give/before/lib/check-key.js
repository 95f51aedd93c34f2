import { db } from './db'

// What it gives is the session of the key.
export default async function checkKey(req, res, next) {
  const found = await db.keys.find(req.headers['x-key'])

  if (found) {
    const session = { user: found.user, scope: 'read' }
    return next(session)
  }

  res.status(401).json({ error: 'No key' })
}
