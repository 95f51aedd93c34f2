import { all } from 'database'
import { withAudit } from '../../../lib/audit'

export default withAudit(async (req, res) => res.status(200).json(await all()), { action: 'list' })
