import type { NextApiRequest, NextApiResponse } from 'next'
import { shop } from '../../../lib/shop'
import { withMiddleware } from '../../../lib/with-middleware'

async function books(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'POST') {
    const book = await shop.add(req.owner.id, req.body.title)
    return res.status(201).json({ book })
  }
  return res.status(200).json({ books: await shop.books(req.owner.id) })
}

export default withMiddleware()(books)
