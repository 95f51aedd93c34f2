import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function allowed(request: NextRequest) {
  const key = await db.key(request.headers.get('x-key') ?? undefined)
  if (!key) {
    return NextResponse.json({ error: 'key' }, { status: 401 })
  }
  if (key.expired) {
    return NextResponse.json({ error: 'expired' }, { status: 403 })
  }
}

async function handler(request: NextRequest) {
  const denied = await allowed(request)
  if (denied) return denied
  const rows = await db.rows()
  return NextResponse.json(rows)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
