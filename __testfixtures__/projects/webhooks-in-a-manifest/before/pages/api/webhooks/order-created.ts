import { SaleorAsyncWebhook } from '@saleor/app-sdk/handlers/next'
import { notes } from 'notes'
import { apl } from '../../../lib/saleor-app'
import { orderCreated } from '../../../lib/subscriptions'

interface OrderCreated {
  order?: { id: string }
}

/** The manifest names it. */
export const orderCreatedWebhook = new SaleorAsyncWebhook<OrderCreated>({
  name: 'Order created',
  webhookPath: 'api/webhooks/order-created',
  event: 'ORDER_CREATED',
  apl,
  query: orderCreated,
  verifySignatureFn: async () => {},
})

export default orderCreatedWebhook.createHandler(async (req, res, ctx) => {
  const { payload, authData } = ctx
  if (!payload.order) {
    return res.status(400).json({ error: 'no order' })
  }

  await notes.add(authData.appId, payload.order.id)

  return res.status(200).end()
})

/** The signature is that of the bytes. */
export const config = {
  api: {
    bodyParser: false,
  },
}
