import { NextResponse, type NextRequest } from 'next/server'
import { seats } from 'seats'
import { counted } from '../../../../lib/count'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const denied = await counted(request)
  if (denied) return denied
  return NextResponse.json({ free: await seats.free() })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
