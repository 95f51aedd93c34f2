import { NextResponse, type NextRequest } from 'next/server'
import { webhook } from '../../../lib/webhook'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const signature = (request.headers.get('x-signature') ?? undefined) as string
  const body = await readBody(request)
  if (body instanceof Response) return body

  const event = await webhook.verify(body, signature, request.headers.get('x-timestamp') ?? undefined)
  if (event.type === 'ping') {
    return NextResponse.json({ pong: true })
  } else {
    return NextResponse.json({ queued: event.id }, { status: 202 })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
