import { composeSome } from '../../lib/compose'
import { sessions } from '../../lib/sessions'
import { withCors, withSession } from '../../lib/wrappers'

export default composeSome(withCors, withSession)(async (req, res) => {
  res.json(await sessions.coupons(req.session.id))
})
