import { NextResponse, type NextRequest } from 'next/server'
import { addressOfRoute as addressOf } from '../../../lib/address'
import { userOf } from '../../../lib/user'

export const dynamic = 'force-dynamic'

async function me(request: NextRequest) {
  const user = await userOf(request)
  if (!user) return NextResponse.json({ error: 'Sign in first.' }, { status: 401 })
  return NextResponse.json({ user, from: addressOf(request) })
}

// The API Route answered every method.
export { me as GET, me as POST, me as PUT, me as PATCH, me as DELETE, me as OPTIONS }
