import { createManifestHandler as manifestOf } from '@saleor/app-sdk/handlers/next'
import { translate } from '../../lib/translate'

const handler = manifestOf({
  manifestFactory: async ({ appBaseUrl, request: req }) => ({
    id: 'shop.gift-notes',
    name: translate('Gift notes', req.headers['accept-language']),
    about: req.query.about as string,
    version: '1.0.0',
    permissions: [],
    appUrl: appBaseUrl,
    tokenTargetUrl: `${appBaseUrl}/api/register`,
  }),
})

export default handler
