import { NextResponse } from 'next/server'
import { withMetrics, withTiming } from '../../../../lib/instrument'
import { parcels } from '../../../../lib/parcels'

export const dynamic = 'force-dynamic'

const handler = withMetrics(
  'parcel',
  withTiming(async (_request, { params }) => {
    const { code } = await params
    const parcel = await parcels.track(code)
    if (!parcel) return new Response(null, { status: 404 })
    return NextResponse.json(parcel)
  }),
)

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
