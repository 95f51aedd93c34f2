import type { NextApiRequest, NextApiResponse } from 'next'
import { shop } from '../../lib/shop'
import { withLabels } from '../../lib/with-stamp'

export default withLabels('stamp')(async (req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).json({ carts: await shop.carts() })
})
