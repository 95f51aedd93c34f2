import type { NextApiRequest, NextApiResponse } from 'next'
import { withAudit } from '../../lib/audit'
import { things } from '../../lib/things'

export default withAudit(async (req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).json(await things.all())
})
