import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

/** `res.json` sets its own type over this one. */
function handler(request: NextRequest) {
  // next-reroute NR201: The key "name" given twice was a list here; now it is the first value.
  return NextResponse.json({ name: request.nextUrl.searchParams.get('name') ?? null })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
