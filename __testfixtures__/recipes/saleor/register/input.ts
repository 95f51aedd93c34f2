import type { NextApiRequest } from 'next'
import { createAppRegisterHandler } from '@saleor/app-sdk/handlers/next'
import { log } from '../../lib/log'
import { apl } from '../../lib/saleor-app'

export default createAppRegisterHandler({
  apl,
  allowedSaleorUrls: ['http://127.0.0.1:9/graphql/', (url) => url.endsWith('.shop.example/graphql/')],
  async onRequestStart(request, { saleorApiUrl }) {
    log('asked', saleorApiUrl, request.headers['user-agent'])
  },
  onAplSetFailed: async (_req: NextApiRequest, context) => {
    log('failed', context.error)
  },
})
