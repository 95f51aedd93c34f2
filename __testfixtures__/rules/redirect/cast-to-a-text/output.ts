import type { NextRequest } from 'next/server'
import { start } from '../../../lib/sessions'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const { url } = await start(`${request.headers.get('x-plan') ?? 'basic'}`)
  // next-reroute NR205: Where this URL is missing, API Routes failed with 500; now the redirect leads to `undefined`.
  return new Response(null, { status: 303, headers: { Location: url as string } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
