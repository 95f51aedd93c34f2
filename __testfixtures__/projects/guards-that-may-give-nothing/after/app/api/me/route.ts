import { NextResponse, type NextRequest } from 'next/server'
import { requireUser } from '../../../lib/auth'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const userId = await requireUser(request)
  if (userId instanceof Response) return userId
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
  if (!userId) return new Response(null, { status: 500 })

  return NextResponse.json({ userId, teams: await db.teamsOf(userId) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
