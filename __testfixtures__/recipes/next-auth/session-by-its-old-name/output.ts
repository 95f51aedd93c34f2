import { NextResponse } from 'next/server'
import * as nextAuth from 'next-auth'
import { unstable_getServerSession as sessionOf } from 'next-auth/next'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'
export const fetchCache = 'default-no-store'

async function handler() {
  const session = await sessionOf({ secret: process.env.SECRET as string, providers: [] })
  if (session) return NextResponse.json(await db.plans(session.user?.name))

  const other = await nextAuth.unstable_getServerSession({ providers: [] })
  return new Response(null, { status: other ? 409 : 401 })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
