import { NextResponse, type NextRequest } from 'next/server'
import { getSession } from 'next-auth/react'
import { currentUser, isSignedIn } from '../../../lib/session'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const denied = await isSignedIn(request, getSession)
  if (denied) return denied
  const email = await currentUser(request, getSession)
  return NextResponse.json(await db.teamsOf(email))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
