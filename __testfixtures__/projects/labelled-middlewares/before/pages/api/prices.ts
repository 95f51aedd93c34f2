import type { NextApiRequest, NextApiResponse } from 'next'
import { shop } from '../../lib/shop'
import { withCatch } from '../../lib/with-catch'

const prices = async (req: NextApiRequest, res: NextApiResponse) => {
  res.json({ prices: await shop.prices(req.query.of as string) })
}

export default withCatch(prices)
