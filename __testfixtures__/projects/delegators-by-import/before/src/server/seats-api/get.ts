import type { NextApiRequest, NextApiResponse } from 'next'
import { seats } from '@/server/seats'

export default async function get(req: NextApiRequest, res: NextApiResponse) {
  return res.status(200).json(await seats.free(req.query.show as string))
}
