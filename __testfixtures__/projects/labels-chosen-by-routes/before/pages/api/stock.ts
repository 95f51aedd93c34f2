import type { NextApiRequest, NextApiResponse } from 'next'
import { withApi } from '../../lib/api'
import { shop } from '../../lib/shop'

const first = process.env.PAGED ? 'list' : 'get'

export default withApi(first)(async (_req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).json({ stock: await shop.stock() })
})
