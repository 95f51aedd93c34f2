import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'
import { withAudit } from '../../../lib/envelope'

export default withAudit(async (req: NextApiRequest, res: NextApiResponse) => {
  if (req.method !== 'GET') return res.status(405).end()
  const wrecks = await db.wreck.all(String(req.query.since))
  res.status(wrecks.length > 0 ? 200 : 404).json(wrecks)
})
