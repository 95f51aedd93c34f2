import { SaleorAsyncWebhook } from '@saleor/app-sdk/handlers/next-app-router'
import { apl } from '../../../../lib/saleor-app'
import { orderCreated } from '../../../../lib/subscriptions'

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
