import type { NextRequest } from 'next/server'
import { session } from '../../../lib/session'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  await session.end(request.cookies.get('sid')?.value)
  return new Response(null, {
    status: 307,
    headers: { 'Clear-Site-Data': '"cookies"', Location: '/' },
  })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
