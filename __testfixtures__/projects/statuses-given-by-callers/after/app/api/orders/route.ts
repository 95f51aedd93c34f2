import { NextResponse, type NextRequest } from 'next/server'
import { failWith } from '../../../lib'
import * as respond from '../../../lib/respond'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  const { searchParams } = request.nextUrl
  if (searchParams.get('closed')) return failWith(searchParams.get('closed') === 'soon' ? 409 : 423, 'Closed')
  if (searchParams.get('early')) return respond.fail(503, 'Not yet')
  return NextResponse.json({ open: true })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
