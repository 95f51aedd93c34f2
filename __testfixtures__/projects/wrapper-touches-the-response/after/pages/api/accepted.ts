import { things } from '../../lib/things'
import { withAccepted } from '../../lib/traces'

export default withAccepted(async (req, res) => {
  res.json(await things.accepted(String(req.query.of)))
})
