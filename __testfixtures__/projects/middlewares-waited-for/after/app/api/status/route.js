import { NextResponse } from 'next/server'
import { open } from '../../../lib/open'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const headers = new Headers()
  const denied = await open(request, headers)
  if (denied) return denied
  return NextResponse.json({ ok: true }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
