import { NextResponse } from 'next/server'
import { payments } from '../../../lib/payments'

export async function POST(request) {
  const event = payments.verify(Buffer.from(await request.arrayBuffer()).toString(), request.headers.get('x-signature') ?? undefined)
  return NextResponse.json({ received: event.id })
}
