import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { withEnvelope } from '../../../lib/envelope'

export const dynamic = 'force-dynamic'

const handler = withEnvelope(async function handler(request) {
  // next-reroute NR201: The key "flag" given twice was a list here; now it is the first value.
  const ships = await db.ship.all(request.nextUrl.searchParams.get('flag') ?? undefined)
  if (ships.length === 0) return NextResponse.json(
    { error: 'none' },
    {
      status: 404,
      headers: { 'X-Powered-By': 'wind', 'X-Harbour': 'north' },
    },
  )
  return NextResponse.json(ships, { headers: { 'X-Powered-By': 'wind', 'X-Harbour': 'north' } })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
