import type { NextApiRequest, NextApiResponse } from 'next'
import { withApi } from '../../../lib/api'
import { shop } from '../../../lib/shop'

async function books(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json({ books: await shop.books(req.owner.id, req.page) })
}

export default withApi('get', 'page')(books)
