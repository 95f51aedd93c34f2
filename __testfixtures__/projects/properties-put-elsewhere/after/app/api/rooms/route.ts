import { NextResponse } from 'next/server'
import { roomsOf } from '../../../lib/rooms'
import { withTenant } from '../../../lib/with-tenant'

export const dynamic = 'force-dynamic'

const handler = withTenant(async function handler(request, { tenant }) {
  return NextResponse.json(await roomsOf(request, tenant))
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
