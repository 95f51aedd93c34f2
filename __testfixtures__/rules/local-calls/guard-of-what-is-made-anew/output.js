import { NextResponse } from 'next/server'
import { tickets } from 'queue'

export const dynamic = 'force-dynamic'

/** Answers where no ticket waits; the one that waited may be gone by now. */
function ticket(request) {
  const { searchParams } = request.nextUrl
  // next-reroute NR201: The key "desk" given twice was a list here; now it is the first value.
  if (!tickets.next(searchParams.get('desk') ?? undefined)) {
    return NextResponse.json({ error: 'None' }, { status: 404 })
  }
  return tickets.next(searchParams.get('desk') ?? undefined)
}

function handler(request) {
  const next = ticket(request)
  if (next instanceof Response) return next
  if (!next) return NextResponse.json({ error: 'Taken' }, { status: 409 })
  return NextResponse.json({ next })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
