import { createManifestHandler } from '@saleor/app-sdk/handlers/next'
import { withVersion } from '../../lib/with-version'

export default withVersion(createManifestHandler({
  manifestFactory: ({ appBaseUrl }) => ({ id: 'shop.old', name: 'Old', version: '1.0.0', permissions: [], appUrl: appBaseUrl, tokenTargetUrl: appBaseUrl }),
}))
