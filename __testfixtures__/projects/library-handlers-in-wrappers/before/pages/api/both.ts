import { createManifestHandler } from '@saleor/app-sdk/handlers/next'
import { withBoth } from '../../lib/with-both'

// What it gets is no request.
export default withBoth(createManifestHandler({
  manifestFactory: ({ appBaseUrl }) => ({ id: 'shop.both', name: 'Both', version: '1.0.0', permissions: [], appUrl: appBaseUrl, tokenTargetUrl: appBaseUrl }),
}) as any)
