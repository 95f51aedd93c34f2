import { NextResponse, type NextRequest } from 'next/server'
import { requireUser } from '../../../lib/auth'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const userId = await requireUser(request)
  if (userId instanceof Response) return userId
  if (!userId || userId.startsWith('guest-')) return NextResponse.json({ error: 'Not for guests' }, { status: 403 })
  return NextResponse.json(await db.teamsOf(userId))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
