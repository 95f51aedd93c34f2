import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'
import { withCatch, withCount } from '../../../lib/telemetry'

export default withCatch(withCount(async (req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).json(await db.ship.lost())
}))
