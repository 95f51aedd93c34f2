import type { NextApiRequest, NextApiResponse } from 'next'
import { getLanguages } from '../../lib/input'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json(getLanguages(req))
}
