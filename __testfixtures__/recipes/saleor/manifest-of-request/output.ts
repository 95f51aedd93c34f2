import { createManifestHandler as manifestOf } from '@saleor/app-sdk/handlers/next-app-router'
import { translate } from '../../../lib/translate'

export const dynamic = 'force-dynamic'

const handler = manifestOf({
  manifestFactory: async ({ appBaseUrl, request }) => ({
    id: 'shop.gift-notes',
    name: translate('Gift notes', request.headers.get('accept-language') ?? undefined),
    about: (request.nextUrl.searchParams.get('about') ?? undefined) as string,
    version: '1.0.0',
    permissions: [],
    appUrl: appBaseUrl,
    tokenTargetUrl: `${appBaseUrl}/api/register`,
  }),
})

export { handler as GET }
