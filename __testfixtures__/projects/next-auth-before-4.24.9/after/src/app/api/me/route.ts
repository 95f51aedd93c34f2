import { NextResponse } from 'next/server'
import { getPerson } from '../../../lib/session'

export const dynamic = 'force-dynamic'

async function me() {
  const person = await getPerson()
  if (!person) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  return NextResponse.json(person)
}

// The API Route answered every method.
export { me as GET, me as POST, me as PUT, me as PATCH, me as DELETE, me as OPTIONS }
