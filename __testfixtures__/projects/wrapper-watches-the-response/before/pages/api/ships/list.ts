import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'
import { withOutcome } from '../../../lib/telemetry'

export default withOutcome(async (req: NextApiRequest, res: NextApiResponse) => {
  if (req.method === 'DELETE') return res.status(403).json({ error: 'no' })
  res.status(201).send(await db.ship.list())
})
