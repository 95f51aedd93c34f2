import { NextResponse, type NextRequest } from 'next/server'
import { getClientIp } from 'request-ip'
import { visits } from '../../../lib/visits'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const ip = getClientIp({ headers: Object.fromEntries(request.headers) })
  await visits.add(ip)
  return NextResponse.json({ ip })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
