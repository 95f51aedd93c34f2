import { NextResponse } from 'next/server'
import { db } from '../../../../lib/db'
import { withLoggedCatch } from '../../../../lib/wrappers'

export const dynamic = 'force-dynamic'

const handler = withLoggedCatch((request) => {
  // next-reroute NR232: `withLoggedCatch` caught what the promise of this handler was rejected with; now it also catches what the handler throws at once.
  return NextResponse.json({ now: db.clock.now(request.headers.get('x-zone') ?? undefined) })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
