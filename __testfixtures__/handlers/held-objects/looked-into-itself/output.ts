import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { withHeaders } from '../../../lib/with-headers'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const limit = Number(request.headers.get('x-limit') ?? undefined)
  const found = await db.find(request.headers.get('x-tag') ?? undefined, limit)
  if (!found) return NextResponse.json({ error: 'none' }, { status: 404 })
  const headers = new Headers()
  headers.set('X-Found', '1')
  return withHeaders(send(found), headers)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }

function send(found: unknown) {
  return NextResponse.json(found)
}
