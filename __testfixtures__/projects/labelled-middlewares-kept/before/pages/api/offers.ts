import type { NextApiRequest, NextApiResponse } from 'next'
import { shop } from '../../lib/shop'
import { withLabels } from '../../lib/with-stamp'

export default withLabels()(async (req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).json({ offers: await shop.offers() })
})
