import type { NextApiRequest, NextApiResponse } from 'next'
import respond from '../lib/respond'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  respond(req, res, { ok: req.query.deep !== 'no' })
}
