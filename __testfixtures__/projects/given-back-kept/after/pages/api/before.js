import { loadUser } from '../../lib/put'

export default async function handler(req, res) {
  const known = req.user
  await loadUser(req)
  res.json({ known: known ?? null, user: req.user })
}
