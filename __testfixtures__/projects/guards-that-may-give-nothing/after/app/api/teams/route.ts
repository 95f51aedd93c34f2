import { NextResponse, type NextRequest } from 'next/server'
import { requireUser } from '../../../lib/auth'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

// The second answer is sent only where the guard gave none.
async function handler(request: NextRequest) {
  const userId = await requireUser(request)
  if (userId instanceof Response) return userId
  if (!userId) {
    return NextResponse.json({ error: 'No such user' }, { status: 404 })
  }
  return NextResponse.json(await db.teamsOf(userId))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
