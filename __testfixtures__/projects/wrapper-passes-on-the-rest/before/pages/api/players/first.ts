import type { NextApiRequest, NextApiResponse } from 'next'
import { byMethod } from '../../../lib/by-method'
import { find } from '../../../lib/players'

export default byMethod({
  GET: (_req: NextApiRequest, res: NextApiResponse) => res.status(200).json(find('1') ?? null),
})
