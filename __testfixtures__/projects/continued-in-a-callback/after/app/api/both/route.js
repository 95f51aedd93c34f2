import { NextResponse } from 'next/server'
import { requireRole } from '../../../lib/roles'
import { withSessionRoute as withSession } from '../../../lib/session'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const session = await withSession(request)
  if (session instanceof Response) return session
  const user = await requireRole('admin')(request)
  if (user instanceof Response) return user
  return NextResponse.json({ session, user })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
