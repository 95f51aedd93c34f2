import { withShop } from '../../lib/with-shop'

export default withShop((req, res, shop) => {
  if (req.method === 'PUT') return res.json({ closed: shop })
  res.status(405).end()
})
