import { NextResponse, type NextRequest } from 'next/server'
import { payments } from '../../../lib/payments'

// The signature is over the bytes.
async function buffer(request: NextRequest) {
  return Buffer.from(await request.arrayBuffer())
}

export async function POST(request: NextRequest) {
  const bytes = await buffer(request)
  const signature = request.headers.get('x-signature')
  if (!signature) return NextResponse.json({ error: 'No signature' }, { status: 400 })
  await payments.record(bytes.toString('utf8'), bytes.byteLength, signature)
  return NextResponse.json({ received: true })
}
