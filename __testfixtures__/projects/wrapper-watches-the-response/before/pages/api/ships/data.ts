import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'
import { withData } from '../../../lib/telemetry'

export default withData(async (req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).send(await db.ship.data())
})
