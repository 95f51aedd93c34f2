import { notes } from 'notes'
import { orderPaid } from '../../../lib/webhooks/order-paid'

export const config = { api: { bodyParser: false } }

export default orderPaid.createHandler(async (req, res, { payload }) => {
  await notes.pay(payload.id)
  return res.status(200).end()
})
