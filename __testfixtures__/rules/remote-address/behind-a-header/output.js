import { NextResponse } from 'next/server'
import { limiter } from '../../../lib/limiter'

export const dynamic = 'force-dynamic'

async function handler(request) {
  // next-reroute NR203: The address of the client was that of the connection; now it is the first of `x-forwarded-for`.
  const ip = request.headers.get('x-real-ip') || request.headers.get('x-forwarded-for')?.split(',')[0]
  if (!(await limiter.take(ip))) return new Response(null, { status: 429 })
  return NextResponse.json({ ip })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
