import { NextResponse } from 'next/server'
import { seats } from 'seats'
import { withLimitRoute as withLimit } from '../../../../lib/limiter'

export const dynamic = 'force-dynamic'

const handler = withLimit(async () => {
  return NextResponse.json({ free: await seats.free() })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
