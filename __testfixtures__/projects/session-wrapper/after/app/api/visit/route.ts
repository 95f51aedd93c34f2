import { NextResponse } from 'next/server'
import { failing } from '../../../lib/failing'
import { beginVisit } from '../../../lib/visits'

export const dynamic = 'force-dynamic'

const handler = failing(async (request) => {
  const headers = new Headers()
  // next-reroute NR225: Where something fails behind this, `failing` answers, and headers that are set here went out with that; now they are lost.
  await beginVisit(request, headers)
  if (!request.nextUrl.searchParams.get('shop')) throw new Error('Nowhere')
  return NextResponse.json({ begun: true }, { headers })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
