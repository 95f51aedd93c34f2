import { NextResponse } from 'next/server'
import { policy } from '../../../lib/policy'

export const dynamic = 'force-dynamic'

function handler() {
  const headers = new Headers()
  for (const [name, value] of Object.entries(policy.headers())) {
    // next-reroute NR209: The name of this header is a value: if it is ever Content-Type, API Routes set that of JSON over it, and now it stays.
    headers.set(name, String(value))
  }
  return NextResponse.json({ ok: true }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
