import type { NextApiRequest, NextApiResponse } from 'next'
import { withAuth } from '../../lib/with-auth'

async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json({ ok: true })
}

export default withAuth(handler)
