import { NextResponse, type NextRequest } from 'next/server'
import { clock } from 'clock'
import { freshRoute as fresh } from '../../../lib/fresh'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  const headers = new Headers()
  const denied = fresh(request, headers)
  if (denied) return denied
  return NextResponse.json({ now: clock.now() }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
