import { NextResponse } from 'next/server'
import { currentRequest } from '../../../lib/context'
import { db } from '../../../lib/db'
import { withMetrics } from '../../../lib/with-metrics'
import { withRequestId } from '../../../lib/with-request-id'

export const dynamic = 'force-dynamic'

const rooms = withRequestId(withMetrics('rooms')(async function rooms(request) {
  const floor = request.nextUrl.searchParams.get('floor') as string | undefined
  if (!floor) return NextResponse.json({ error: 'Which floor?', request: currentRequest() }, { status: 400 })

  return NextResponse.json(await db.rooms.on(floor))
}))

// The API Route answered every method.
export { rooms as GET, rooms as POST, rooms as PUT, rooms as PATCH, rooms as DELETE, rooms as OPTIONS }
