import { NextResponse } from 'next/server'
import { withLimit } from '../../../lib/with-limit'

export const dynamic = 'force-dynamic'

const handler = withLimit('names')(function handler(request) {
  // next-reroute NR201: The key "first" given twice was a list here; now it is the first value.
  return NextResponse.json({ names: [request.nextUrl.searchParams.get('first') ?? undefined] })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
