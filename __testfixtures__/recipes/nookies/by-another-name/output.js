import { NextResponse } from 'next/server'
import * as nookies from 'nookies'
import { cookieResponse } from '../../../lib/cookie-response'

export const dynamic = 'force-dynamic'

const { get: read } = nookies
const store = nookies

function handler(request) {
  const { token } = read({ req: { headers: Object.fromEntries(request.headers) } })
  if (!token) return NextResponse.json({ error: 'no token' }, { status: 401 })
  const headers = new Headers()
  store.default.set({ res: cookieResponse(headers) }, 'seen', 'yes')
  return NextResponse.json({ token }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
