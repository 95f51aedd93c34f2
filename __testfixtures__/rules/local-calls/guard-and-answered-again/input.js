import { users } from '../../lib/users'

async function verify({ req, res }) {
  const user = await users.by(req.headers['x-token'])
  if (!user) {
    res.status(404).json({ error: 'nobody' })
    return null
  }
  if (user.isBlocked) {
    res.status(403).json({ error: 'blocked' })
    return null
  }
  return user
}

export default async function handler(req, res) {
  const user = await verify({ req, res })
  // said already
  if (!user) return res.status(401).json({ error: 'Unauthorized' })
  res.json({ user })
}
