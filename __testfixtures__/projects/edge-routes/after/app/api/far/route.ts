import { NextResponse, type NextRequest } from 'next/server'
import { placeRoute as place } from '../../../lib/place'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  return NextResponse.json({ place: place(request) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
