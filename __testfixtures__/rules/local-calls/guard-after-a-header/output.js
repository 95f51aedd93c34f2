import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { withHeaders } from '../../../lib/with-headers'

export const dynamic = 'force-dynamic'

function check(request) {
  if (!request.headers.get('x-key')) {
    return new Response(null, { status: 401 })
  }
}

async function handler(request) {
  const headers = new Headers()
  headers.set('Cache-Control', 'no-store')
  const denied = check(request)
  if (denied) return withHeaders(denied, headers)
  return NextResponse.json(await db.rows(), { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
