import { NextResponse } from 'next/server'
import { allow } from '../../../lib'
import { validateSessionRoute as validateSession } from '../../../lib/session'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const denied = allow(request)
  if (denied) return denied
  const refusal = await validateSession(request)
  if (refusal instanceof Response) return refusal
  return NextResponse.json({ open: true })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
