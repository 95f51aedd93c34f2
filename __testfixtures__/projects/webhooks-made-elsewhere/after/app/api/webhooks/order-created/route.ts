import { NextResponse } from 'next/server'
import { notes } from 'notes'
import { orderCreated } from '../../../../lib/webhooks/order-created'

export const POST = orderCreated.createHandler(async (_request, { payload, authData }) => {
  await notes.add(authData.appId, payload.id)
  return NextResponse.json({ added: payload.id })
})
