import { NextResponse } from 'next/server'
import { SaleorAsyncWebhook } from '@saleor/app-sdk/handlers/next-app-router'
import { apl } from '../../../lib/apl'

const webhook = new SaleorAsyncWebhook({ name: 'Order', webhookPath: 'api/example', event: 'ORDER_CREATED', apl, query: 'subscription { event { id } }', verifySignatureFn: async () => {} })

export const POST = webhook.createHandler((_request, { payload }) => {
  return NextResponse.json({ id: payload.id })
})
