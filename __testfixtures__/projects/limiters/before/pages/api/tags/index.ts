import type { NextApiRequest, NextApiResponse } from 'next'
import { tags } from 'database'
import { limits } from '../../../lib/limits'
import { withLimiter } from '../../../lib/with-limiter'

async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json(await tags.all())
}

export default withLimiter(limits.read)(handler)
