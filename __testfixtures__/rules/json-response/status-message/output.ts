import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const user = await db.user(request.headers.get('authorization') ?? undefined)
  if (!user) {
    return NextResponse.json({ error: 'unknown' }, { status: 401, statusText: 'Who is it?' })
  }
  return NextResponse.json(user, { statusText: 'It is you' })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
