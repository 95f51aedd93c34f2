import { loadBoth } from '../../lib/put'

export default async function handler(req, res) {
  await loadBoth(req)
  res.json({ user: req.user, other: req.other })
}
