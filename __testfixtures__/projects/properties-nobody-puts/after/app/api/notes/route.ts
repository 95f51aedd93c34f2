import { NextResponse } from 'next/server'
import { notes } from 'database'
import { withLimit } from '@/lib/limits'

export const dynamic = 'force-dynamic'

export const GET = withLimit(10)(async function handler(request) {
  // next-reroute NR215: Nothing puts `user` on the request here: it was missing in the API Route, and it is missing still.
  return NextResponse.json(await notes.list((request as any).user?.id))
})
