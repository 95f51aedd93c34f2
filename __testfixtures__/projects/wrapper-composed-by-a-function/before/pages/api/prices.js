import { sessions } from '../../lib/sessions'
import { withCors } from '../../lib/wrappers'

export default withCors(async (req, res) => {
  res.json(await sessions.prices())
})
