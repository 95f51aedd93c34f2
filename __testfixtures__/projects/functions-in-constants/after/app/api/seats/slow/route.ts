import { NextResponse, type NextRequest } from 'next/server'
import { seats } from 'seats'
import { slowly } from '../../../../lib/slowly'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const headers = new Headers()
  const denied = await slowly(request, headers)
  if (denied) return denied
  return NextResponse.json({ free: await seats.free() }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
