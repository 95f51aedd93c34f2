import { NextResponse, type NextRequest } from 'next/server'
import { db } from '@/lib/db'

export const dynamic = 'force-dynamic'

interface Session {
  id: string
  team: string
}

async function sessionOf(request: NextRequest) {
  const session: Session | null = await db.session.by(request.headers.get('authorization') ?? undefined)
  if (!session) {
    return NextResponse.json({ error: 'Signed out' }, { status: 401 })
  }
  let resolved: Session = session
  const user = await db.user.find(session.id)
  if (user?.team && user.team !== session.team) {
    resolved = { id: session.id, team: user.team }
  }
  if (!(await db.plan.allows(resolved.team))) {
    return NextResponse.json({ error: 'Not in your plan' }, { status: 403 })
  }
  return resolved
}

async function handler(request: NextRequest) {
  const session = await sessionOf(request)
  if (session instanceof Response) return session
  return NextResponse.json({ team: session.team })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
