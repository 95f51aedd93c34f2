import type { NextApiRequest, NextApiResponse } from 'next'
import { limiters } from 'limits'
import { seats } from 'seats'
import { limited } from '../../../lib/limiter'

// What comes of a package may be anything.
export default limited(limiters.best)(async (req: NextApiRequest, res: NextApiResponse) => res.status(200).json(await seats.list()))
