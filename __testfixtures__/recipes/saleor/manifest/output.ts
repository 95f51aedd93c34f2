import { createManifestHandler } from '@saleor/app-sdk/handlers/next-app-router'
import type { AppManifest } from '@saleor/app-sdk/types'
import { version } from '../../../lib/version'

export const dynamic = 'force-dynamic'

/** Saleor asks for it when the app is installed. */
export const GET = createManifestHandler({
  async manifestFactory({ appBaseUrl, request, schemaVersion }) {
    const baseUrl = process.env.PUBLIC_URL ? process.env.PUBLIC_URL : appBaseUrl
    if (schemaVersion && schemaVersion[0] < 3) throw new Error('too old')

    const manifest: AppManifest = {
      id: 'shop.gift-notes',
      name: 'Gift notes',
      version,
      permissions: ['MANAGE_ORDERS'],
      appUrl: baseUrl,
      tokenTargetUrl: `${appBaseUrl}/api/register`,
    }

    return manifest
  },
})
