import { loadUser } from '../../lib/put'

export default async function handler(req, res) {
  const seen = []
  look()
  await loadUser(req)
  look()
  res.json({ seen })

  function look() {
    seen.push(req.user ?? null)
  }
}
