import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { serverSession } from '../../../lib/server-session'

export const dynamic = 'force-dynamic'

async function handler() {
  const session = await serverSession({ secret: process.env.SECRET as string, providers: [] })
  if (session) return NextResponse.json(await db.plans(session.user?.name))

  const other = await serverSession({ providers: [] })
  return new Response(null, { status: other ? 409 : 401 })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
