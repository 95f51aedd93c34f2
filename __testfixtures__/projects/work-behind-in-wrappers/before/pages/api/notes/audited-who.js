import { all } from 'database'
import { withAuditOfWho } from '../../../lib/audit'

export default withAuditOfWho(async (req, res) => {
  req.who = 'me'
  res.status(200).json(await all())
})
