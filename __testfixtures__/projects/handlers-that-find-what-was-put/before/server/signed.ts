import type { NextApiRequest, NextApiResponse } from 'next'
import { allowed } from './notes/allowed'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json({ by: req.userId, isAllowed: allowed(req) })
}
