import type { NextApiRequest, NextApiResponse } from 'next'
import { withApi } from '../../lib/api'
import { shop } from '../../lib/shop'

const prices = async (req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).json({ prices: await shop.prices(req.page) })
}

export default withApi('list')(prices)
