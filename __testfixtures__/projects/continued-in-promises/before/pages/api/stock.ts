import type { NextApiRequest, NextApiResponse } from 'next'
import { withKey } from '../../lib/middlewares'
import { items } from '../../lib/db'

export default withKey(async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.json({ stock: await items.stock(req.query.of) })
})
