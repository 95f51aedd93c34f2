import { noteAction, withShop } from '../../lib/with-shop'

export default withShop((req, res, shop, user) => {
  if (req.method === 'GET') return res.json({ shop })
  if (req.method === 'POST') {
    noteAction('added', user, req)
    return res.status(201).json({ shop, by: user, all: req.cookies })
  }
  res.status(405).end()
})
