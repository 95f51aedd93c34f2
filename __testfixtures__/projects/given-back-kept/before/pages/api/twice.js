import { loadUser } from '../../lib/put'

export default async function handler(req, res) {
  await loadUser(req)
  const first = req.user
  await loadUser(req)
  res.json({ first, user: req.user })
}
