import { NextResponse } from 'next/server'
import { userOfRoute as userOf } from '../../../lib/client'

export const dynamic = 'force-dynamic'

function handler(request) {
  const headers = new Headers()
  const user = userOf(request, headers)
  return NextResponse.json({ user }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
