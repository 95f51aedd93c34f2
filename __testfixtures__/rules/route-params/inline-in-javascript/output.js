import { NextResponse } from 'next/server'
import { db } from '../../../../lib/db'

export const dynamic = 'force-dynamic'

/** One user; who asks for "me" is sent on. */
async function handler(_request, { params }) {
  const { 'user-id': userId } = await params
  if (userId === 'me') {
    return new Response(null, { status: 307, headers: { Location: '/api/session' } })
  }
  const user = await db.user.find(userId)
  return NextResponse.json({ user, id: userId })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
