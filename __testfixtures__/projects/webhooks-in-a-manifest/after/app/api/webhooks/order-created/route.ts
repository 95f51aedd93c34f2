import { NextResponse } from 'next/server'
import { notes } from 'notes'
import { orderCreatedWebhook } from './order-created-webhook'

export const POST = orderCreatedWebhook.createHandler(async (_request, ctx) => {
  const { payload, authData } = ctx
  if (!payload.order) {
    return NextResponse.json({ error: 'no order' }, { status: 400 })
  }

  await notes.add(authData.appId, payload.order.id)

  return new Response(null)
})
