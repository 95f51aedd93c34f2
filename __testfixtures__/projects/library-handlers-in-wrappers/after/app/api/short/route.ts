import { createManifestHandler } from '@saleor/app-sdk/handlers/next-app-router'
import { withVersion } from '../../../lib/with-key'

export const dynamic = 'force-dynamic'

const handler = withVersion(createManifestHandler({
  manifestFactory: ({ appBaseUrl }) => ({ id: 'shop.short', name: 'Short', version: '1.0.0', permissions: [], appUrl: appBaseUrl, tokenTargetUrl: appBaseUrl }),
}))

export { handler as GET }
