import { createManifestHandler } from '@saleor/app-sdk/handlers/next'
import { withKey, withVersion } from '../../lib/with-key'

export default withKey(
  withVersion(
    createManifestHandler({
      async manifestFactory({ appBaseUrl, request }) {
        return {
          id: 'shop.gift-notes',
          name: request.headers['x-name'] === 'short' ? 'Notes' : 'Gift notes',
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
