import { NextResponse } from 'next/server'
import { withCount, withKey } from '../../../lib/middleware'

export const dynamic = 'force-dynamic'

const handler = withCount(withKey(function handler(request) {
  return NextResponse.json({ key: request.headers.get('x-key') ?? undefined })
}))

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
