import type { NextApiRequest, NextApiResponse } from 'next'
import { Late, late } from '../../lib/late'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.headers.code) return late.ok(res, 'asked', Number(req.headers.code))
  Late.ok(res, 'late', 201)
}
