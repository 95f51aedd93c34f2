import type { NextApiRequest, NextApiResponse } from 'next'
import { failWith } from '../../lib'
import * as respond from '../../lib/respond'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.query.closed) return failWith(res, req.query.closed === 'soon' ? 409 : 423, 'Closed')
  if (req.query.early) return respond.fail(res, 503, 'Not yet')
  res.json({ open: true })
}
