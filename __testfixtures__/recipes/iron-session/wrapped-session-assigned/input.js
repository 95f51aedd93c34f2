import { withIronSessionApiRoute } from 'iron-session/next'
import { options } from '../../lib/options'

export default withIronSessionApiRoute(async (req, res) => {
  req.session = { user: req.body.user }
  await req.session.save()
  res.status(204).end()
}, options)
