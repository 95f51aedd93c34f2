import { NextResponse } from 'next/server'
import { withVisit } from '../../../lib/with-visit'

export const dynamic = 'force-dynamic'

const handler = withVisit(withVisit(function handler(_request, { visit }) {
  return NextResponse.json({ number: visit.number })
}))

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
