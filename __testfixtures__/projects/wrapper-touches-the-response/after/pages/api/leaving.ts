import { things } from '../../lib/things'
import { withLeaving } from '../../lib/traces'

export default withLeaving(async (req, res) => {
  res.json(await things.leaving(String(req.query.of)))
})
