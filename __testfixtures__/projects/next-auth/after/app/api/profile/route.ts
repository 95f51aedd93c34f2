import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { emailOf } from '../../../lib/session'

export const dynamic = 'force-dynamic'

async function handler() {
  const email = await emailOf()
  if (!email) {
    return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  }
  return NextResponse.json(db.person(email) ?? null)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
