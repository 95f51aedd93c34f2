import { all } from 'database'
import { withAuditOfBody } from '../../../lib/audit'

export default withAuditOfBody(async (req, res) => res.status(200).json(await all()))
