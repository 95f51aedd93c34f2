import { draftMode } from 'next/headers'
import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'
export const fetchCache = 'default-no-store'

function handler() {
  if (!draftMode().isEnabled) return new Response(null, { status: 404 })
  return NextResponse.json({ draft: true })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
