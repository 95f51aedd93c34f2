import type { NextApiRequest, NextApiResponse } from 'next'
import { shop } from '../../lib/shop'
import { withLabels } from '../../lib/with-limit'

export default withLabels('limit')(async (req: NextApiRequest, res: NextApiResponse) => {
  res.json({ carts: await shop.carts() })
})
