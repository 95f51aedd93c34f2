export default function handler(req, res) {
  if (!req.isAuthenticated()) return res.status(401).end()
  res.json({ ok: true })
}
