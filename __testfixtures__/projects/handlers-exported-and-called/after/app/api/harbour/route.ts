import { NextResponse } from 'next/server'
import { withHarbour } from '../../../server/with-crew'

export const dynamic = 'force-dynamic'

const handler = withHarbour((_request, { harbour2: harbour, harbour: harbourOfContext }) => {
  return NextResponse.json({ harbour, own: harbourOfContext })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
