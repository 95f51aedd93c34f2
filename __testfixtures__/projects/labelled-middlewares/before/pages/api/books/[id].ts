import { shop } from '../../../lib/shop'
import { withMiddleware } from '../../../lib/with-middleware'

export default withMiddleware()(async (req, res) => {
  if (!req.owner.admin) throw new Error('Admins only')
  res.status(200).json({ book: await shop.book(req.query.id as string) })
})
