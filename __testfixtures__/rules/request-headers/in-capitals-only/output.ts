import { NextResponse, type NextRequest } from 'next/server'
import { webhook } from '../../../lib/webhook'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  // next-reroute NR245: Node keeps headers in lower case, so `X-Signature` has always been undefined here, and it still is.
  const signature = undefined as string | string[] | undefined
  // next-reroute NR245: Node keeps headers in lower case, so `X-Time` has always been undefined here, and it still is.
  const time = undefined as string | string[] | undefined
  return NextResponse.json(await webhook.verify(signature, time || (request.headers.get('x-other') ?? undefined)))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
