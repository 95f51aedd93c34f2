import { db } from '../../../lib/db'

/** One user; who asks for "me" is sent on. */
export default async function handler(req, res) {
  if (req.query['user-id'] === 'me') {
    res.redirect('/api/session')
    return
  }
  const user = await db.user.find(req.query['user-id'])
  res.json({ user, id: req.query['user-id'] })
}
