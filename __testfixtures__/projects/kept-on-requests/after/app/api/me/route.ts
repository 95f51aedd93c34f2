import { NextResponse, type NextRequest } from 'next/server'
import { describe } from '../../../lib/with-visitor'
import { placeOf, sinceOf, visitorOfRoute as visitorOf } from '../../../lib/visitor'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const before = sinceOf(request)
  const headers = new Headers()
  const visitor = await visitorOf(request, headers)
  const again = await visitorOf(request, headers)
  const place = await placeOf({ request, headers, area: 'lounge' })
  return NextResponse.json({ name: visitor?.name ?? null, same: visitor === again, before: before ?? null, since: sinceOf(request) ?? null, place, described: describe(request) }, { status: visitor ? 200 : 404, headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
