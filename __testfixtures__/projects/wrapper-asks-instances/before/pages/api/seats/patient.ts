import type { NextApiRequest, NextApiResponse } from 'next'
import { seats } from 'seats'
import { Patient, withLimit } from '../../../lib/limiter'

// Its limiter counts otherwise.
export default withLimit(async (req: NextApiRequest, res: NextApiResponse) => res.status(200).json(await seats.list()), new Patient(1))
