import { NextResponse } from 'next/server'
import { seats } from 'seats'
import { few, limitedRoute as limited } from '../../../../lib/limiter'

export const dynamic = 'force-dynamic'

const handler = limited(few)(async (request) => {
  return NextResponse.json(await seats.of(request.headers.get('x-user') ?? undefined))
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
