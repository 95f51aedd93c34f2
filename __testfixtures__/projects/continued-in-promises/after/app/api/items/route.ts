import { NextResponse, type NextRequest } from 'next/server'
import { cors } from '../../../lib/middlewares'
import { items } from '../../../lib/db'

export const dynamic = 'force-dynamic'

// Two ways to go on, with names of their own.
function handler(request: NextRequest) {
  const { searchParams } = request.nextUrl
  const headers = new Headers()
  switch (searchParams.get('kind') ?? undefined) {
    case 'new': {
      const denied = cors(request, headers)
      if (denied) return denied
      const found = items.latest()
      return NextResponse.json({ latest: found }, { headers })
    }
    case 'old': {
      const refusal = cors(request, headers)
      if (refusal) return refusal
      const found = items.oldest()
      return NextResponse.json({ oldest: found }, { headers })
    }
  }
  if (!searchParams.get('kind')) {
    const denied2 = cors(request, headers)
    if (denied2) return denied2
    return NextResponse.json(items.all(), { headers })
  }
  return new Response(null, { status: 404 })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
