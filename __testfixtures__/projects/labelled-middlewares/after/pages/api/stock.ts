import type { NextApiRequest, NextApiResponse } from 'next'
import { shop } from '../../lib/shop'
import { withMiddleware } from '../../lib/with-middleware'

export default withMiddleware('key')(async (req: NextApiRequest, res: NextApiResponse) => {
  res.json({ stock: await shop.stock() })
})
