import type { NextApiRequest, NextApiResponse } from 'next'
import { rooms } from 'rooms'
import { logContext } from '../../lib/context'
import { withLogContext } from '../../lib/log-context'

async function handler(req: NextApiRequest, res: NextApiResponse) {
  const floor = req.query.floor as string | undefined
  if (!floor) return res.status(400).json({ error: 'Which floor?', seen: logContext.all() })

  logContext.set('floor', floor)
  res.json({ rooms: await rooms.on(floor), seen: logContext.all() })
}

export default withLogContext(handler, logContext)
