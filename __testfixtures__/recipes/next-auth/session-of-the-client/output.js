import { NextResponse } from 'next/server'
import { getSession } from 'next-auth/react'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request) {
  // next-reroute NR208: With a body, next-auth asked itself by POST here and may have got nothing; now it always asks by GET.
  const session = await getSession({ req: { headers: Object.fromEntries(request.headers) } })
  if (!session) {
    return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  }
  return NextResponse.json(await db.cart(session.user.id))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
