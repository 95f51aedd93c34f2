import type { NextApiRequest, NextApiResponse } from 'next'
import { withSome } from '../../lib/api'
import { shop } from '../../lib/shop'

export default withSome('stamped', 'page')(async (req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).json({ open: await shop.open(req.page) })
})
