import { NextResponse, type NextRequest } from 'next/server'
import { canSee } from '../../../../lib/auth'

export const dynamic = 'force-dynamic'

// Nothing here says who would have put a person on the request.
function seen(request: NextRequest) {
  if (!request.headers.get('authorization')) return NextResponse.json({ seen: false })
  // next-reroute NR215: Nothing puts `person` on the request here: it was missing in the API Route, and it is missing still.
  return NextResponse.json({ seen: canSee(undefined as any, String(request.nextUrl.searchParams.get('owner') ?? undefined)) })
}

// The API Route answered every method.
export { seen as GET, seen as POST, seen as PUT, seen as PATCH, seen as DELETE, seen as OPTIONS }
