import { apiMethods } from '../../../lib/api-methods'
import { shop } from '../../../lib/shop'

export default apiMethods({
  GET: {
    isPublic: true,
    handler: async (req, res) => {
      res.status(200).json(await shop.orders(req.query.page as string))
    },
  },
  POST: {
    async handler(req, res) {
      const { items } = req.body
      if (!items) return res.status(400).end()

      const saved = await shop.order(items)
      res.status(201).json(saved)
    },
  },
})
