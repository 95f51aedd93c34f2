import { NextResponse } from 'next/server'
import { log } from 'log'
import { keptFor } from '../../../lib/kept-for'

export const dynamic = 'force-dynamic'

// What is said of a request is said once.
function note(request, text) {
  const kept = keptFor(request)
  if (!kept.notes) kept.notes = []
  kept.notes.push(text)
  if (kept.notes.length === 1) log.first(text)
}

const count = (request) => keptFor(request).notes.length

function handler(request) {
  const { searchParams } = request.nextUrl
  // next-reroute NR201: The key "a" or "b" given twice was a list here; now it is the first value.
  note(request, searchParams.get('a') ?? undefined)
  if (searchParams.get('b')) note(request, searchParams.get('b'))
  const kept = keptFor(request)
  return NextResponse.json({ notes: count(request), last: kept.notes[kept.notes.length - 1] })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
