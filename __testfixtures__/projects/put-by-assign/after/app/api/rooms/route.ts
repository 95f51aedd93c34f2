import { NextResponse } from 'next/server'
import { withRole } from '../../../lib/access'

export const dynamic = 'force-dynamic'

const handler = withRole((_request, { session2: session }) => {
  return NextResponse.json({ rooms: ['red', 'blue'], for: session.user })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
