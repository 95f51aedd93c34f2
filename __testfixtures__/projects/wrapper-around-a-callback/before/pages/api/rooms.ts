import type { NextApiRequest, NextApiResponse } from 'next'
import { currentRequest } from '../../lib/context'
import { db } from '../../lib/db'
import { withMetrics } from '../../lib/with-metrics'
import { withRequestId } from '../../lib/with-request-id'

async function rooms(req: NextApiRequest, res: NextApiResponse) {
  const floor = req.query.floor as string | undefined
  if (!floor) return res.status(400).json({ error: 'Which floor?', request: currentRequest() })

  res.json(await db.rooms.on(floor))
}

export default withRequestId(withMetrics('rooms')(rooms))
