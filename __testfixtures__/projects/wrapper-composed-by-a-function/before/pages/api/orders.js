import { chain } from '../../lib/compose'
import { sessions } from '../../lib/sessions'
import { withCors, withRole, withSession } from '../../lib/wrappers'

// Staff only.
const protect = chain(withCors, withSession, withRole('staff'))

export default protect(async (req, res) => {
  res.json(await sessions.orders(req.session.id))
})
