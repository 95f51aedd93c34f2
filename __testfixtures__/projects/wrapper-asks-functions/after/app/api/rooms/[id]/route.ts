import { NextResponse, type NextRequest } from 'next/server'
import { rooms } from 'database'
import { cached } from '@/lib/cached'
import { withLimitRoute as withLimit } from '@/lib/limits'

export const dynamic = 'force-dynamic'

export const GET = withLimit(5)(
  cached(async function handler(request, { params }) {
    if (request.method !== 'GET') return new Response(null, { status: 405 })
    const { id } = await params
    return NextResponse.json(await rooms.byId(id))
  }, {
    seconds: 60,
    tagOf: (request: NextRequest) => `room ${request.headers.get('accept-language') ?? undefined}`,
    skips: function (request: NextRequest) {
      return request.headers.get('cache-control') === 'no-cache'
    },
  }),
)
