import type { NextApiRequest, NextApiResponse } from 'next'
import { log } from '../../lib/log'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  log.request({ req, at: Date.now() })
  res.status(200).json({ method: req.method })
}
