import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from 'database'
import { keyOf } from '@/lib/limits'
import { withOwner } from '@/lib/tenants'

export default withOwner(async (req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).json(await notes.of(keyOf(req, 'MINE')))
})
