import { withIronSession } from 'next-iron-session'

async function handler(req, res) {
  req.session.destroy()
  res.send('Signed out')
}

export default withIronSession(handler, { password: process.env.SECRET, cookieName: 'app' })
