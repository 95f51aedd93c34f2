import { NextResponse } from 'next/server'
import { withShelf } from '../../../lib/with-desk'
import { withReader } from '../../../lib/with-reader'

export const dynamic = 'force-dynamic'

const handler = withReader(withShelf(withReader(function handler(_request, { context }) {
  if (!context.reader) return NextResponse.json(context, { status: 401 })
  return NextResponse.json(context)
})))

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
