import { NextResponse, type NextRequest } from 'next/server'
import { webhook } from '../../../lib/webhook'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const signature = request.headers.get('x-signature') ?? undefined
  const time = request.headers.get('x-time') ?? undefined
  const id = request.headers.get('x-id') ?? request.headers.get('x-request-id') ?? undefined
  if (!signature) return NextResponse.json({ error: 'unsigned' }, { status: 400 })
  return NextResponse.json(await webhook.verify(signature, time, id))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
