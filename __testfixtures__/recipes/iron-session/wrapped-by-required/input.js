const { withIronSessionApiRoute } = require('iron-session/next')

const options = { password: 'a-password-of-more-than-32-characters', cookieName: 'notes', cookieOptions: { secure: false } }

export default withIronSessionApiRoute(login, options)

// Whoever knows the word is let in.
async function login(req, res) {
  if (req.method === 'DELETE') {
    req.session.destroy()
    return res.json({ ok: true })
  }
  if (req.method === 'POST') {
    const { word, name } = req.body
    if (word !== 'please') return res.status(401).json({ error: 'Say please' })
    req.session.user = { name }
    await req.session.save()
    return res.json({ ok: true })
  }
  res.json({ name: req.session.user?.name ?? null })
}
