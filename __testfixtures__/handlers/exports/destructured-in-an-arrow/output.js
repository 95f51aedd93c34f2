import { NextResponse } from 'next/server'
import { shout } from '../../../lib/shout'

export const dynamic = 'force-dynamic'

function handler(request) {
  // next-reroute NR201: The key "text" given twice was a list here; now it is the first value.
  return NextResponse.json({ text: shout(request.nextUrl.searchParams.get('text') || 'hello') })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
