import type { NextApiRequest, NextApiResponse } from 'next'
import { withApi } from '../../../lib/api'
import { shop } from '../../../lib/shop'

// What changes a book.
export default withApi('changes', 'stamped')(
  async (req: NextApiRequest, res: NextApiResponse) => {
    const book = await shop.change(req.query.id as string, req.body)
    res.status(200).json({ book, by: req.owner.id })
  }
)
