import type { NextApiRequest, NextApiResponse } from 'next'
import { place } from '../../lib/place'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json({ place: place(req) })
}
