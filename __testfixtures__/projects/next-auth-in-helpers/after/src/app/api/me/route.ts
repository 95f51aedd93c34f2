import { NextResponse, type NextRequest } from 'next/server'
import { getPerson, getTokenId } from '../../../lib/session'

export const dynamic = 'force-dynamic'

async function me(request: NextRequest) {
  const person = await getPerson()
  if (!person) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  return NextResponse.json({ ...person, token: await getTokenId(request) })
}

// The API Route answered every method.
export { me as GET, me as POST, me as PUT, me as PATCH, me as DELETE, me as OPTIONS }
