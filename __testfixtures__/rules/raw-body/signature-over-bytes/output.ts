import { createHmac, timingSafeEqual } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import { payments } from '../../../lib/payments'

function readBytes(request: NextRequest): Promise<Buffer> {
  return request.arrayBuffer().then((bytes) => Buffer.from(bytes))
}

// As Stripe signs: a time, and the bytes as they were sent.
function isSigned(bytes: Buffer, header: string) {
  const { t = '', v1 = '' } = Object.fromEntries(header.split(',').map((part) => part.split('=')))
  const expected = createHmac('sha256', 'whsec_1').update(`${t}.`).update(bytes).digest()
  const given = Buffer.from(v1, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

export async function POST(request: NextRequest) {
  const bytes = await readBytes(request)
  if (!isSigned(bytes, String(request.headers.get('stripe-signature') ?? undefined))) return new Response('Webhook Error: the signature does not fit', { status: 400 })
  await payments.record(bytes)
  return NextResponse.json({ received: bytes.length })
}
