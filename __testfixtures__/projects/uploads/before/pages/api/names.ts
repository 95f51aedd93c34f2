import type { NextApiRequest, NextApiResponse } from 'next'
import { withLimit } from '../../lib/with-limit'

function handler(req: NextApiRequest, res: NextApiResponse) {
  res.json({ names: [req.query.first] })
}

export default withLimit('names')(handler)
