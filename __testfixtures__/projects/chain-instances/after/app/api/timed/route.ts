import { NextResponse } from 'next/server'
import { timed } from '../../../lib/timed'

export const dynamic = 'force-dynamic'

export const GET = timed(function handler(request) {
  // next-reroute NR201: The key "at" given twice was a list here; now it is the first value.
  return NextResponse.json({ at: request.nextUrl.searchParams.get('at') ?? undefined })
})
