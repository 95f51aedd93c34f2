import { createManifestHandler } from '@saleor/app-sdk/handlers/next'
import { withVersion } from '../../lib/with-key'

const handler = createManifestHandler({
  manifestFactory: ({ appBaseUrl }) => ({ id: 'shop.short', name: 'Short', version: '1.0.0', permissions: [], appUrl: appBaseUrl, tokenTargetUrl: appBaseUrl }),
})

export default withVersion(handler)
