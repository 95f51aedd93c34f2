import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'
import { withCatch } from '../../../lib/wrappers'

async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  res.json(await db.train.all(String(req.query.from)))
}

export default withCatch(handler)
