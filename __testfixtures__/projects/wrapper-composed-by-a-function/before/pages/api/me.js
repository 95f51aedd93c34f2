import { sessions } from '../../lib/sessions'
import { withCors, withSession } from '../../lib/wrappers'

// Who is signed in.
const me = withSession(async (req, res) => {
  res.json(await sessions.me(req.session.id))
})

export default withCors(me)
