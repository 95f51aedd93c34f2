import { NextResponse } from 'next/server'
import { withSessionRoute as withSession } from '../../../lib/session'
import { items } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const session = await withSession(request)
  if (session instanceof Response) return session
  // One at a time.
  const item = await items.next(session.user)
  if (!item) return new Response(null, { status: 404 })

  return NextResponse.json({ item })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
