import type { NextApiRequest, NextApiResponse } from 'next'
import { tags } from 'database'
import { limits } from '../../../lib/limits'
import { withLimiter } from '../../../lib/with-limiter'

async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  res.status(201).json(await tags.add(req.body.tag))
}

export default withLimiter(limits.write)(handler)
