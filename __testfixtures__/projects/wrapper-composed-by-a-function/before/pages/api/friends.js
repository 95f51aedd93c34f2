import { sessions } from '../../lib/sessions'
import { withCors, withRole, withSession } from '../../lib/wrappers'

const friends = withRole('friend')(async (req, res) => {
  res.json(await sessions.friends(req.session.id))
})

const signedIn = withSession(friends)

const handler = withCors(signedIn)

export default handler
