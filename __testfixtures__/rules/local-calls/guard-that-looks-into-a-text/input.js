/** Answers where the name is too long; an empty one is let through. */
function nameOf(req, res) {
  const name = req.headers['x-name'] || ''
  if (name.length > 8) {
    res.status(400).json({ error: 'Too long' })
    return null
  }
  return name
}

export default function handler(req, res) {
  const name = nameOf(req, res)
  if (!name) return res.status(418).json({ error: 'Nameless' })
  res.json({ name })
}
