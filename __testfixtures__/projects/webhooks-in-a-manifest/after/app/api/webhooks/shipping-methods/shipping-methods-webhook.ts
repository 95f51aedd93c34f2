import { SaleorSyncWebhook } from '@saleor/app-sdk/handlers/next-app-router'
import { apl } from '../../../../lib/saleor-app'
import { shippingMethods } from '../../../../lib/subscriptions'

type Filter = { order: { id: string } }

export const shippingMethodsWebhook = new SaleorSyncWebhook<Filter>({
  webhookPath: 'api/webhooks/shipping-methods',
  event: 'ORDER_FILTER_SHIPPING_METHODS',
  apl,
  query: shippingMethods,
  isActive: false,
  verifySignatureFn: async () => {},
  formatErrorResponse: async (error) => ({ code: 418, body: error.message }),
})
