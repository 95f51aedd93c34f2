import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from 'database'
import { withLimit } from '../../../lib/with-limit'

export default withLimit(
  async (req: NextApiRequest, res: NextApiResponse) => {
    if (req.method === 'GET') return res.status(200).json(await notes.find(req.query.id))
    res.status(405).end()
  },
  { max: 3, windowMs: 10_000 },
)
