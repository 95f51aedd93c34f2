import { getIronSession } from 'iron-session'
import { cookies } from 'next/headers'
import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

const options = { password: 'a-password-of-more-than-32-characters', cookieName: 'notes', ttl: 0 }

export async function DELETE() {
  const session = await getIronSession<{ user?: { id: number } }>(await cookies(), options)
  session.destroy()
  return new Response(null, { status: 204 })
}

async function handler() {
  const session = await getIronSession<{ user?: { id: number } }>(await cookies(), options)
  if (!session.user) {
    return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  }
  return NextResponse.json(await db.notes(session.user.id))
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as OPTIONS }
