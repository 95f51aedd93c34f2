import { loadUser } from '../../lib/put'

export default async function handler(req, res) {
  loadUser(req)
  res.json({ user: req.user ?? null })
}
