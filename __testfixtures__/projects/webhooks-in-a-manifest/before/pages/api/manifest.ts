import { createManifestHandler } from '@saleor/app-sdk/handlers/next'
import { notePaid } from './paid'
import { orderCreatedWebhook } from './webhooks/order-created'
import { shippingMethodsWebhook } from './webhooks/shipping-methods'

export default createManifestHandler({
  manifestFactory({ appBaseUrl }) {
    return {
      id: 'shop.gift-notes',
      name: 'Gift notes',
      version: '1.0.0',
      permissions: ['MANAGE_ORDERS'],
      appUrl: appBaseUrl,
      tokenTargetUrl: `${appBaseUrl}/api/register`,
      webhooks: [orderCreatedWebhook, shippingMethodsWebhook, notePaid].map((one) => one.getWebhookManifest(appBaseUrl)),
    }
  },
})
