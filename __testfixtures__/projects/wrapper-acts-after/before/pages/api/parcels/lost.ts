import type { NextApiRequest, NextApiResponse } from 'next'
import { withMetrics, withTiming } from '../../../lib/instrument'
import { parcels } from '../../../lib/parcels'

async function lost(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()

  const ids: string[] = []
  for (const parcel of await parcels.lost()) {
    ids.push(parcel.id)
  }
  res.json(ids)
}

export default withMetrics(
  'lost',
  withTiming(
    lost,
  ),
)
