import { NextResponse } from 'next/server'
import { seats } from 'seats'
import { withFew } from '../../../../lib/limiter'

export const dynamic = 'force-dynamic'

const handler = withFew(async () => {
  return NextResponse.json(await seats.list())
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
