import { createManifestHandler } from '@saleor/app-sdk/handlers/next-app-router'
import { notePaid } from '../../../pages/api/paid'
import { orderCreatedWebhook } from '../webhooks/order-created/order-created-webhook'
import { shippingMethodsWebhook } from '../webhooks/shipping-methods/shipping-methods-webhook'

export const dynamic = 'force-dynamic'

export const GET = createManifestHandler({
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
