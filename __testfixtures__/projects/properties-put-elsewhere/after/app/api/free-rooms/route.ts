import { NextResponse } from 'next/server'
import { roomsOf } from '../../../lib/rooms'
import { withLog } from '../../../lib/with-log'

export const dynamic = 'force-dynamic'

// No tenant is asked for here.
const handler = withLog(async function handler(request) {
  // next-reroute NR215: Nothing puts `tenant` on the request here: it was missing in the API Route, and it is missing still.
  const all = await roomsOf(request, undefined as any)
  return NextResponse.json(all.filter((room: { free: boolean }) => room.free))
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
