import { NextResponse } from 'next/server'
import { authOptions } from '../../../lib/auth-options'
import { db } from '../../../lib/db'
import { serverSession } from '../../../lib/server-session'

export const dynamic = 'force-dynamic'

export async function GET() {
  const session = await serverSession(authOptions)
  if (!session) {
    return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  }

  return NextResponse.json(await db.notes(session.user?.email))
}
