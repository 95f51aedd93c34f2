import { NextResponse } from 'next/server'
import { sessionOf } from '~/server/session'

export const dynamic = 'force-dynamic'

async function me() {
  const session = await sessionOf()
  if (!session) return NextResponse.json({ error: 'Sign in first.' }, { status: 401 })
  return NextResponse.json({ id: session.user.id })
}

// The API Route answered every method.
export { me as GET, me as POST, me as PUT, me as PATCH, me as DELETE, me as OPTIONS }
