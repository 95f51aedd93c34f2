import type { NextApiRequest, NextApiResponse } from 'next'
import count from '../server/count'

/** Asks as a client would. */
export const countNow = (req: NextApiRequest, res: NextApiResponse) => count(req, res)
