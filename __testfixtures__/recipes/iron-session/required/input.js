const { getIronSession } = require('iron-session')

const options = { password: 'a-password-of-more-than-32-characters', cookieName: 'notes' }

module.exports = async function handler(req, res) {
  const session = await getIronSession(req, res, options)
  if (req.method === 'DELETE') {
    session.destroy()
    return res.status(204).end()
  }
  if (!session.user) return res.status(401).json({ error: 'Sign in first' })
  res.setHeader('Cache-Control', 'no-store')
  res.json({ name: session.user.name })
}
