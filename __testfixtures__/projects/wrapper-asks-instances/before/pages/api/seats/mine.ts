import type { NextApiRequest, NextApiResponse } from 'next'
import { seats } from 'seats'
import { few, limited } from '../../../lib/limiter'

export default limited(few)(async (req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).json(await seats.of(req.headers['x-user']))
})
