import { db } from './db'

// What it gives is the session of the key.
const checkKey = (scope) => {
  return async (req, res, next) => {
    const found = await db.keys.find(req.headers['x-key'], scope)

    if (found) {
      const session = { user: found.user, scope }
      return next(session)
    }

    res.status(401).json({ error: 'No key' })
  }
}

export default checkKey
