import { NextResponse, type NextRequest } from 'next/server'
import { withUser } from '../../../lib/with-user'

export const DELETE = withUser((request) => {
  return clean(request)
})

function clean(request: NextRequest) {
  // next-reroute NR201: The key "what" given twice was a list here; now it is the first value.
  return NextResponse.json({ cleaned: request.nextUrl.searchParams.get('what') ?? 'all' })
}
