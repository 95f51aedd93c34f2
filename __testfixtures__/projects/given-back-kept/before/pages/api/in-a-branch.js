import { loadUser } from '../../lib/put'

export default async function handler(req, res) {
  if (req.headers.authorization) {
    await loadUser(req)
  }
  res.json({ user: req.user ?? null })
}
