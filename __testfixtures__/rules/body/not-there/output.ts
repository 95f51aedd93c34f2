import { NextResponse, type NextRequest } from 'next/server'
import { payments } from '../../../lib/payments'

export const dynamic = 'force-dynamic'

async function webhook(request: NextRequest) {
  let event = undefined
  const signature = request.headers.get('x-signature')
  if (!signature) return NextResponse.json({ error: 'No signature', given: typeof event }, { status: 400 })
  event = await payments.verify(Buffer.from(await request.arrayBuffer()), signature)
  await payments.log(undefined, String(event))
  return NextResponse.json({ received: String(event) })
}

// The API Route answered every method.
export { webhook as GET, webhook as POST, webhook as PUT, webhook as PATCH, webhook as DELETE, webhook as OPTIONS }
