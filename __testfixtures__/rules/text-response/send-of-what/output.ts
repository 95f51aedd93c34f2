import type { NextRequest } from 'next/server'
import { cache } from '../../../lib/cache'
import { sendBody } from '../../../lib/send-body'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const entry = await cache.read(String(request.nextUrl.searchParams.get('key') ?? undefined))
  if (!entry) return new Response(null, { status: 404 })
  return sendBody(entry)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
