import type { NextApiRequest, NextApiResponse } from 'next'
import { seats } from 'seats'
import { forOwners, forStaff } from '../../../lib/user'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'DELETE') {
    await forOwners(req, res)
    return res.status(200).json(await seats.clear())
  }
  await forStaff(req, res)
  res.status(200).json(await seats.free())
}
