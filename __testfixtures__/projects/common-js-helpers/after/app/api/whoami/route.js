import { NextResponse } from 'next/server'
import { clientOfRoute as clientOf, tokenOf } from '../../../lib/tokens'

export const dynamic = 'force-dynamic'

function handler(request) {
  return NextResponse.json({ client: clientOf(request) ?? null, token: tokenOf(request) ?? null })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
