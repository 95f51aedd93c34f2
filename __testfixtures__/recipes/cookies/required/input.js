const Cookies = require('cookies')

module.exports = (req, res) => {
  const cookies = new Cookies(req, res)
  const token = cookies.get('token')
  if (!token) return res.status(401).json({ error: 'no token' })
  cookies.set('seen', 'yes')
  res.json({ token })
}
