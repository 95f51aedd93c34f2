import { createManifestHandler } from '@saleor/app-sdk/handlers/next'

export default createManifestHandler({ manifestFactory: async ({ appBaseUrl }) => ({ id: 'app', appUrl: appBaseUrl }) })
