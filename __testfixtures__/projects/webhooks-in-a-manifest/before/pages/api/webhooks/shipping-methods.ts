import { type NextJsWebhookHandler, SaleorSyncWebhook } from '@saleor/app-sdk/handlers/next'
import { apl } from '../../../lib/saleor-app'
import { shippingMethods } from '../../../lib/subscriptions'

export const config = { api: { bodyParser: false } }

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

const handler: NextJsWebhookHandler<Filter> = (_req, res, { payload }) => {
  res.status(200).json({ excluded_methods: [], order: payload.order.id })
}

export default shippingMethodsWebhook.createHandler(handler)
