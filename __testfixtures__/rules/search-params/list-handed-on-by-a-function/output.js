import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

// Where the value goes from here is not looked at any further.
const all = (filter) => db.ticket.find({ filter })

async function handler(request) {
  const { searchParams } = request.nextUrl
  // next-reroute NR201: The key "filter" or "range" given twice was a list here; now it is the first value.
  const filter = searchParams.get('filter') ?? undefined
  const range = searchParams.get('range') ?? undefined
  return NextResponse.json({ tickets: await all(filter), range })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
