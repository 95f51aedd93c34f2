import { NextResponse } from 'next/server'
import { withVersionRoute as withVersion } from '../../../lib/with-version'

export const dynamic = 'force-dynamic'

const handler = withVersion((request) => {
  if (request.nextUrl.searchParams.get('fail')) return NextResponse.json({ up: false }, { status: 503 })
  return NextResponse.json({ up: true })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
