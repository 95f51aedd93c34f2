import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'
import { withEnvelope } from '../../../lib/envelope'

async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader('X-Powered-By', 'wind')
  res.setHeader('X-Harbour', 'north')
  const ships = await db.ship.all(req.query.flag)
  if (ships.length === 0) return res.status(404).json({ error: 'none' })
  res.json(ships)
}

export default withEnvelope(handler)
