import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const code = request.nextUrl.searchParams.get('code')
  let status = 200
  // next-reroute NR202: The status of this answer is a value, `Number(code)`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
  if (code) status = Number(code)
  return NextResponse.json({ found: await db.find() }, { status })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
