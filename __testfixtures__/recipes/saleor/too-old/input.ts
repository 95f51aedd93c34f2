import { createManifestHandler } from '@saleor/app-sdk/handlers/next'

export default createManifestHandler({ manifestFactory: ({ appBaseUrl }) => ({ id: 'app', name: 'App', version: '1', permissions: [], appUrl: appBaseUrl, tokenTargetUrl: appBaseUrl }) })
