import { things } from '../../lib/things'
import { withStatuses } from '../../lib/traces'

export default withStatuses(async (req, res) => {
  res.json(await things.statuses(String(req.query.of)))
})
