import { find, replacementsOf } from 'users'

/** Answers where the user is unknown; who stands in for them may be nobody. */
async function current(req, res) {
  const user = await find(req.query.id)
  if (!user) {
    res.status(404).json({ error: 'Unknown' })
    return null
  }
  if (user.away) {
    const [user] = await replacementsOf(req.query.id)
    return user
  }
  return user
}

export default async function handler(req, res) {
  const user = await current(req, res)
  if (!user) return res.status(409).json({ error: 'Away' })
  res.json({ name: user.name })
}
