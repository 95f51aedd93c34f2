import { SaleorAsyncWebhook } from '@saleor/app-sdk/handlers/next-app-router'
import { apl } from '../saleor-app'

/** One route answers it. */
export const orderCreated = new SaleorAsyncWebhook<{ id: string }>({
  webhookPath: 'api/webhooks/order-created',
  event: 'ORDER_CREATED',
  apl,
  query: 'subscription { event { id } }',
  verifySignatureFn: async () => {},
})
