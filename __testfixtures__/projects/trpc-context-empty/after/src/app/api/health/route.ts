import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

function health() {
  return NextResponse.json({ ok: true })
}

// The API Route answered every method.
export { health as GET, health as POST, health as PUT, health as PATCH, health as DELETE, health as OPTIONS }
