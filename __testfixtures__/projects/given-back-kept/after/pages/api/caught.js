import { loadUser } from '../../lib/put'

export default async function handler(req, res) {
  try {
    await loadUser(req)
  } catch {
    console.info('nobody')
  }
  res.json({ user: req.user ?? null })
}
