import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const kind = String(request.nextUrl.searchParams.get('kind') ?? undefined)

  switch (kind) {
    case 'one':
      return NextResponse.json(await db.thing.one())
    case 'all': {
      const things = await db.thing.all()
      if (things.length === 0) return new Response(null, { status: 404 })
      else return NextResponse.json(things)
    }
    case 'none':
      return new Response(null, { status: 204 })
    default:
      return NextResponse.json({ error: `No such kind: ${kind}` }, { status: 400 })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
