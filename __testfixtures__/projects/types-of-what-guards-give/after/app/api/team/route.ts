import { NextResponse, type NextRequest } from 'next/server'
import { requireTeam, type TeamContext } from '../../../lib/team'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const context: TeamContext | Response = await requireTeam(request)
  if (context instanceof Response) return context
  return NextResponse.json({ user: context.user.id, team: context.team.name })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
