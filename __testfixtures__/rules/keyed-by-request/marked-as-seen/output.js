import { NextResponse } from 'next/server'
import { log } from 'log'

export const dynamic = 'force-dynamic'

const seen = new WeakSet()

function once(request) {
  if (seen.has(request)) return
  seen.add(request)
  log.line(request.nextUrl.pathname + request.nextUrl.search)
}

function handler(request) {
  once(request)
  once(request)
  return NextResponse.json({ seen: seen.has(request) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
