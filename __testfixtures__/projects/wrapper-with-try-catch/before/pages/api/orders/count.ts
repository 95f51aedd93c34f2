import { apiHandler } from '../../../lib/api-handler'
import { orders } from '../../../lib/orders'

export default apiHandler(async (_, res) => {
  res.json({ count: await orders.count() })
})
