import { after, NextResponse, type NextRequest } from 'next/server'
import { gauges } from '../../../lib/gauges'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  gauges.up()
  // Called for answers as well as for clients that leave.
  after(() => void gauges.down(1))
  after(() => {
    gauges.down(2)
  })
  request.signal.addEventListener('abort', () => gauges.lost())
  return NextResponse.json({ up: true })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
