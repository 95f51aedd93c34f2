import { createManifestHandler } from '@saleor/app-sdk/handlers/next'

const manifestFactory = (context) => ({ id: 'shop.gift-notes', appUrl: context.appBaseUrl, since: context.schemaVersion })

export default createManifestHandler({ manifestFactory })
