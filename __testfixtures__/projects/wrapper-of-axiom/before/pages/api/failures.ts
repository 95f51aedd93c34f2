import type { NextApiRequest, NextApiResponse } from 'next'
import { countFailures } from '../../lib/metrics'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  countFailures(req, res)
  res.status(200).json({ ok: true })
}
