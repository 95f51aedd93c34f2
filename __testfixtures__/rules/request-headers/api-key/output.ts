import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const key = request.headers.get('x-api-key')
  if (!key) {
    return NextResponse.json({ error: 'Missing key' }, { status: 401 })
  }
  const [scheme, token] = (request.headers.get('authorization') ?? '').split(' ')
  if (scheme !== 'Bearer') return NextResponse.json({ error: 'Bearer only' }, { status: 401 })

  const owner = await db.key.owner({ key, token, agent: request.headers.get('user-agent') ?? undefined })
  return NextResponse.json({ owner })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
