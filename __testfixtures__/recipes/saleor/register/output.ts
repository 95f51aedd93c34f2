import type { NextRequest } from 'next/server'
import { createAppRegisterHandler } from '@saleor/app-sdk/handlers/next-app-router'
import { log } from '../../../lib/log'
import { apl } from '../../../lib/saleor-app'

export const POST = createAppRegisterHandler({
  apl,
  allowedSaleorUrls: ['http://127.0.0.1:9/graphql/', (url) => url.endsWith('.shop.example/graphql/')],
  async onRequestStart(request: NextRequest, { saleorApiUrl }) {
    log('asked', saleorApiUrl, request.headers.get('user-agent') ?? undefined)
  },
  onAplSetFailed: async (_req: NextRequest, context) => {
    log('failed', context.error)
  },
})
