import { NextResponse, type NextRequest } from 'next/server'
import { requireTeam } from '../../../lib/guards'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  try {
    const allowed = await requireTeam(request)
    if (allowed instanceof Response) return allowed
    const { user, team } = allowed
    return NextResponse.json({ team, name: user.name })
  } catch (error: any) {
    console.error('team', error)
    return NextResponse.json({ error: error.message || 'failed' }, { status: error.message === 'UNAUTHORIZED' ? 401 : 500 })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
