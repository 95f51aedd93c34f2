export function requireUser(req, res) {
  req.user = req.headers['x-user']
  if (req.user) return true
  res.status(401).json({ error: 'who are you?' })
  return false
}
