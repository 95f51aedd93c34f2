import { createManifestHandler } from '@saleor/app-sdk/handlers/next-app-router'
import { webhooks } from '../../../lib/webhooks'

export const dynamic = 'force-dynamic'

export const GET = createManifestHandler({
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
