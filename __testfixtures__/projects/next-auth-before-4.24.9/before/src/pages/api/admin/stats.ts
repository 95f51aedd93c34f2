import type { NextApiRequest, NextApiResponse } from 'next'
import { withAdmin } from '../../../lib/session'

async function stats(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  res.json({ visits: 3 })
}

export default withAdmin(stats)
