import { verify, teams } from 'tokens'

async function allow(req, res) {
  const token = req.headers.authorization
  if (!token) {
    res.status(401).json({ error: 'no' })
    return false
  }
  const user = await verify(token)
  if (!user) {
    res.status(403).json({ error: 'who?' })
    return false
  }
  req.user = user
  req.team = await teams.of(user)
  return true
}

export default async function handler(req, res) {
  if (req.method !== 'GET') return res.status(405).end()

  const ok = await allow(req, res)
  if (!ok) return
  if (req.team.closed) return res.status(410).end()
  res.json({ id: req.user.id, team: req.team.name })
}
