import { createManifestHandler } from '@saleor/app-sdk/handlers/next-app-router'
import { withKey, withVersion } from '../../../lib/with-key'

export const dynamic = 'force-dynamic'

export const GET = withKey(
  withVersion(
    createManifestHandler({
      async manifestFactory({ appBaseUrl, request }) {
        return {
          id: 'shop.gift-notes',
          name: request.headers.get('x-name') === 'short' ? 'Notes' : 'Gift notes',
          version: '1.0.0',
          permissions: [],
          appUrl: appBaseUrl,
          tokenTargetUrl: `${appBaseUrl}/api/register`,
        }
      },
    }),
  ),
  'k',
)
