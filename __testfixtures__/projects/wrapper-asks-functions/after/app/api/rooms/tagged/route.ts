import { NextResponse, type NextRequest } from 'next/server'
import { rooms } from 'database'
import { cached } from '@/lib/cached'
import { withLimitRoute as withLimit } from '@/lib/limits'

export const dynamic = 'force-dynamic'

const userOf = (request: NextRequest) => String(request.headers.get('x-user') ?? undefined)

const handler = withLimit(4, userOf)(cached(async function handler(request) {
  // next-reroute NR201: The key "tag" given twice was a list here; now it is the first value.
  return NextResponse.json(await rooms.byTag(request.nextUrl.searchParams.get('tag') ?? undefined))
}, { seconds: 5, tagOf, skips: isFresh }))

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }

function tagOf(request: NextRequest) {
  return `tag ${request.nextUrl.searchParams.get('tag') ?? undefined}`
}

function isFresh(request: NextRequest) {
  return request.headers.get('cache-control') === 'no-cache'
}
