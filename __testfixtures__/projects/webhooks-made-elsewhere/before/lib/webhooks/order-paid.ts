import { SaleorAsyncWebhook } from '@saleor/app-sdk/handlers/next'
import { apl } from '../saleor-app'

/** One that moves, and one that stays. */
export const orderPaid = new SaleorAsyncWebhook<{ id: string }>({
  webhookPath: 'api/webhooks/order-paid',
  event: 'ORDER_PAID',
  apl,
  query: 'subscription { event { id } }',
  verifySignatureFn: async () => {},
})
