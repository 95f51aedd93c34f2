import { applyAll } from '../../lib/compose'
import { sessions } from '../../lib/sessions'
import { withCors, withSession } from '../../lib/wrappers'

const returns = async (req, res) => {
  res.json(await sessions.returns(req.session.id))
}

export default applyAll(returns, [withSession, withCors])
