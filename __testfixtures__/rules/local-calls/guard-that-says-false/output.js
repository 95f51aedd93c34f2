import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

function check(request) {
  if (request.headers.get('x-key') !== 'k') {
    return new Response(null, { status: 401 })
  }
}

async function handler(request) {
  const denied = check(request)
  if (denied) return denied
  return NextResponse.json(await db.board.first())
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
