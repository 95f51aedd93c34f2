import { NextResponse } from 'next/server'
import { SaleorAsyncWebhook } from '@saleor/app-sdk/handlers/next-app-router'
import { log } from '../../../lib/log'
import { notes } from '../../../lib/notes'
import { apl } from '../../../lib/saleor-app'

interface OrderCreated {
  order: { id: string; userEmail: string | null } | null
}

const orderCreated = new SaleorAsyncWebhook<OrderCreated>({
  name: 'Order created',
  webhookPath: 'api/example',
  event: 'ORDER_CREATED',
  apl,
  query: 'subscription { event { id } }',
  verifySignatureFn: async (_keys, signature) => {
    if (signature !== 's') throw new Error('bad signature')
  },
  onError(error) {
    log(error.message)
  },
})

export const POST = orderCreated.createHandler(async (_request, context) => {
  const { payload, authData, event } = context
  if (!payload.order) return NextResponse.json({ error: 'no order' }, { status: 400 })

  await notes.add(authData.appId, payload.order.id)
  log(event)

  return new Response(null)
})
