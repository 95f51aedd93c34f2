import { loadUser } from '../../lib/put'

export default async function handler(req, res) {
  await loadUser(req)
  req.user = { ...req.user, seen: true }
  res.json({ user: req.user })
}
