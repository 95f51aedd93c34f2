import { NextResponse } from 'next/server'
import { rooms } from 'rooms'
import { logContext } from '../../../lib/context'
import { withLogContext } from '../../../lib/log-context'

export const dynamic = 'force-dynamic'

const handler = withLogContext(async function handler(request) {
  const floor = request.nextUrl.searchParams.get('floor') as string | undefined
  if (!floor) return NextResponse.json({ error: 'Which floor?', seen: logContext.all() }, { status: 400 })

  logContext.set('floor', floor)
  return NextResponse.json({ rooms: await rooms.on(floor), seen: logContext.all() })
}, logContext)

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
