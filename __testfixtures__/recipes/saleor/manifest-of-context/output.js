import { createManifestHandler } from '@saleor/app-sdk/handlers/next-app-router'

export const dynamic = 'force-dynamic'

const manifestFactory = (context) => ({ id: 'shop.gift-notes', appUrl: context.appBaseUrl, since: context.schemaVersion })

export const GET = createManifestHandler({ manifestFactory })
