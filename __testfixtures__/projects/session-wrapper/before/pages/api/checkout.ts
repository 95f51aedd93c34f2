import { withIronSessionApiRoute } from 'iron-session/next'
import { failing } from '../../lib/failing'

const options = { password: 'a-password-of-more-than-32-characters', cookieName: 'shop' }

export default failing(withIronSessionApiRoute(async (req, res) => {
  req.session.items = []
  await req.session.save()
  if (!req.query.address) throw new Error('No address')
  res.json({ ordered: true })
}, options))
