import { NextResponse } from 'next/server'
import { allCrews } from '../../../lib/crews'

export const dynamic = 'force-dynamic'

async function crews(request) {
  // next-reroute NR201: The key "at" given twice was a list here; now it is the first value.
  return NextResponse.json({ crews: await allCrews(), at: request.nextUrl.searchParams.get('at') ?? undefined })
}

// The API Route answered every method.
export { crews as GET, crews as POST, crews as PUT, crews as PATCH, crews as DELETE, crews as OPTIONS }
