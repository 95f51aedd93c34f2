import type { NextApiRequest, NextApiResponse } from 'next'
import { shop } from '../../lib/shop'
import { withLimit } from '../../lib/with-limit'

const orders = async (req: NextApiRequest, res: NextApiResponse) => {
  res.json({ orders: await shop.orders() })
}

export default withLimit(orders)
