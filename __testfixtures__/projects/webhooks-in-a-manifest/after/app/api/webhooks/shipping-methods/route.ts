import { NextResponse } from 'next/server'
import { shippingMethodsWebhook } from './shipping-methods-webhook'

export const POST = shippingMethodsWebhook.createHandler((_request, { payload }) => {
  return NextResponse.json({ excluded_methods: [], order: payload.order.id })
})
