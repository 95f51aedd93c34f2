import type { NextApiRequest, NextApiResponse } from 'next'
import { seats } from 'seats'
import { withLimit } from '../../../lib/limiter'

export default withLimit(async (req: NextApiRequest, res: NextApiResponse) => res.status(200).json({ free: await seats.free() }))
