import type { NextApiRequest, NextApiResponse } from 'next'
import { seats } from 'seats'
import forGuests from '../../../lib/guest'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await forGuests(req, res)
  res.status(200).json(await seats.free())
}
