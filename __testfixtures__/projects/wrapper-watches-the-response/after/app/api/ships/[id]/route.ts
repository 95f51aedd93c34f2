import { NextResponse } from 'next/server'
import { db } from '../../../../lib/db'
import { withEnvelope } from '../../../../lib/envelope'
import { withMeter } from '../../../../lib/telemetry'

export const dynamic = 'force-dynamic'

const handler = withMeter('/api/ships/[id]', withEnvelope(async (_request, { params }) => {
  const { id } = await params
  const ship = await db.ship.find(id)
  if (!ship) return new Response(null, { status: 404 })
  return NextResponse.json(ship)
}))

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
