import type { NextApiRequest, NextApiResponse } from 'next'
import { seats } from 'seats'
import { counted } from '../../../lib/count'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!(await counted(req, res))) return
  res.status(200).json({ free: await seats.free() })
}
