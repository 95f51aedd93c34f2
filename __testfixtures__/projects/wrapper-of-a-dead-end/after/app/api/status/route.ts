import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

function status() {
  return NextResponse.json({ up: true })
}

// The API Route answered every method.
export { status as GET, status as POST, status as PUT, status as PATCH, status as DELETE, status as OPTIONS }
