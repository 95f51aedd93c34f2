import type { NextApiRequest, NextApiResponse } from 'next'
import { seats } from 'seats'
import { slowly } from '../../../lib/slowly'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!(await slowly(req, res))) return
  res.status(200).json({ free: await seats.free() })
}
