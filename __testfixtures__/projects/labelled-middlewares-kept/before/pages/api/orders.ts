import type { NextApiRequest, NextApiResponse } from 'next'
import { shop } from '../../lib/shop'
import { withStamp } from '../../lib/with-stamp'

export default withStamp(async (req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).json({ orders: await shop.orders() })
})
