import { NextResponse, type NextRequest } from 'next/server'
import { loadTeam } from '../../../lib/check-token'
import { fail } from '../../../lib/with-user'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  try {
    const { user, team } = await loadTeam(request)
    return NextResponse.json({ of: user.id, team: team?.name ?? null })
  } catch (error) {
    return fail(error)
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
