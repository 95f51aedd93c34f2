import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

const TRACE = 'x-trace'
const COOKIE = 'Set-Cookie'

async function handler(request) {
  const headers = new Headers()
  headers.set(TRACE, request.headers.get(TRACE) || 'none')
  const user = await db.user()
  if (!user) return new Response(null, { status: 401, headers })
  headers.append(COOKIE, 'a=1')
  headers.append(COOKIE, 'b=2')
  if (user.old) {
    headers.set('Location', '/renew')
    return new Response(null, { status: 307, headers })
  }
  // next-reroute NR209: The name of this header is a value: if it is ever Content-Type, API Routes set that of JSON over it, and now it stays.
  user.names.forEach((name) => headers.set(name, `${user.id}`))
  return NextResponse.json(user, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
