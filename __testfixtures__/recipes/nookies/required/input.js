const { parseCookies, setCookie: put } = require('nookies')

export default function handler(req, res) {
  const { token } = parseCookies({ req })
  if (!token) return res.status(401).json({ error: 'no token' })
  put({ res }, 'seen', 'yes', { path: '/' })
  res.json({ token })
}
