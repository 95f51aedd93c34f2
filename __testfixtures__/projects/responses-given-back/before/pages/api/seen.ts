import type { NextApiRequest, NextApiResponse } from 'next'
import { noted } from '../../lib/headers'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json(noted(req, { seen: [] }))
}
