import { NextResponse } from 'next/server'
import { db } from '../../../../lib/db'
import { withCatch, withCount } from '../../../../lib/telemetry'

export const dynamic = 'force-dynamic'

const handler = withCatch(withCount(async () => {
  // next-reroute NR233: The wrapper here listens to the response, or changes methods of it, and `withCatch` around it may answer what fails inside: it is told of a 500 then, and has no part in that answer.
  return NextResponse.json(await db.ship.lost())
}))

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
