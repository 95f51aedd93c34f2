import type { NextApiRequest, NextApiResponse } from 'next'
import { seats } from 'seats'
import { withFew } from '../../../lib/limiter'

export default withFew(async (req: NextApiRequest, res: NextApiResponse) => res.status(200).json(await seats.list()))
