import type { NextApiRequest, NextApiResponse } from 'next'
import { use } from 'next-api-middleware'
import { shop } from '../../lib/shop'
import { timed } from '../../lib/timing'

export default use(timed)(async (req: NextApiRequest, res: NextApiResponse) => {
  res.json({ open: await shop.open() })
})
