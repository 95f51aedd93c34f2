import { rooms } from 'house'
import { respondRoute as respond } from '../../../lib/respond'

export const dynamic = 'force-dynamic'

const handler = respond(async (request) => {
  // next-reroute NR201: The key "floor" given twice was a list here; now it is the first value.
  return rooms.all(request.nextUrl.searchParams.get('floor') ?? undefined)
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
