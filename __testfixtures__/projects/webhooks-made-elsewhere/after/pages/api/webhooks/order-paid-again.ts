import { tell } from 'clerk'
import { orderPaid } from '../../../lib/webhooks/order-paid'

export const config = { api: { bodyParser: false } }

// What is told here is not known.
export default orderPaid.createHandler(async (req, res, { payload }) => {
  await tell(payload.id, res)
  return res.status(200).end()
})
