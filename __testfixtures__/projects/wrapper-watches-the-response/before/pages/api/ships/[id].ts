import { db } from '../../../lib/db'
import { withEnvelope } from '../../../lib/envelope'
import { withMeter } from '../../../lib/telemetry'

export default withMeter('/api/ships/[id]', withEnvelope(async (req, res) => {
  const ship = await db.ship.find(req.query.id)
  if (!ship) return res.status(404).end()
  res.status(200).json(ship)
}))
