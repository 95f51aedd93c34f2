import type { NextApiRequest, NextApiResponse } from 'next'
import { seats } from '@/server/seats'

export default async function post(req: NextApiRequest, res: NextApiResponse) {
  const { seat, name } = req.body
  const taken = await seats.take(seat, name)
  res.status(taken ? 201 : 409).json({ taken })
}
