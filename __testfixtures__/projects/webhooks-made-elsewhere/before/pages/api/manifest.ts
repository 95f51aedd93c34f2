import { createManifestHandler } from '@saleor/app-sdk/handlers/next'
import { webhooks } from '../../lib/webhooks'

export default createManifestHandler({
  manifestFactory: ({ appBaseUrl }) => ({
    id: 'shop.gift-notes',
    name: 'Gift notes',
    version: '1.0.0',
    permissions: ['MANAGE_ORDERS'],
    appUrl: appBaseUrl,
    tokenTargetUrl: `${appBaseUrl}/api/register`,
    webhooks: webhooks.map((one) => one.getWebhookManifest(appBaseUrl)),
  }),
})
