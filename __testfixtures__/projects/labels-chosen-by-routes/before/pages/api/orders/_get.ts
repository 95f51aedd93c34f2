import type { NextApiRequest, NextApiResponse } from 'next'
import { withSome } from '../../../lib/api'
import { shop } from '../../../lib/shop'

async function orders(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json({ orders: await shop.orders(req.page) })
}

export default withSome('page')(orders)
