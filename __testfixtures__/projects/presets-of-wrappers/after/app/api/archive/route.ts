import { NextResponse } from 'next/server'
import { withArchive } from '../../../lib/archive'
import { library } from '../../../lib/library'

export const dynamic = 'force-dynamic'

const handler = withArchive()(async (request) => {
  return NextResponse.json({ found: await library.find((request.nextUrl.searchParams.get('title') ?? undefined) as string) })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
