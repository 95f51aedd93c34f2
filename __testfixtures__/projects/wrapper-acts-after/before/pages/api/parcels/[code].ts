import type { NextApiRequest, NextApiResponse } from 'next'
import { withMetrics, withTiming } from '../../../lib/instrument'
import { parcels } from '../../../lib/parcels'

export default withMetrics(
  'parcel',
  withTiming(async (req: NextApiRequest, res: NextApiResponse) => {
    const parcel = await parcels.track(req.query.code as string)
    if (!parcel) return res.status(404).end()
    res.json(parcel)
  }),
)
