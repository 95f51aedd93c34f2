import type { NextApiRequest, NextApiResponse } from 'next'
import { keep } from '../../lib/tokens'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json({ host: await keep({ req, res }) })
}
