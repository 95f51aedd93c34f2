import { NextResponse } from 'next/server'
import { clientOf, userOfRoute as userOf } from '../../../lib/auth'

export const dynamic = 'force-dynamic'

async function handler(request) {
  return NextResponse.json({ user: await userOf(request), client: clientOf(request) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
