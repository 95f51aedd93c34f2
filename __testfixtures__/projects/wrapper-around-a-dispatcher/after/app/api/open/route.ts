import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

// Nothing stands around it: it is the method's own function.
export function GET(request: NextRequest) {
  // next-reroute NR201: The key "what" given twice was a list here; now it is the first value.
  return NextResponse.json({ shown: request.nextUrl.searchParams.get('what') ?? 'all' })
}
