import type { NextApiRequest, NextApiResponse } from 'next'
import { seats } from '../../lib/seats'

type Data = { seat: string } | { error: string }

export default async function handler(req: NextApiRequest, res: NextApiResponse<Data>) {
  if (req.method !== 'POST') return res.status(405).end()

  const seat = await seats.take()
  seat
    ? res.status(200).json({ seat: String(seat) })
    : res.status(409).json({ error: 'All taken' })
}
