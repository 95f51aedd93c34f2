import { NextResponse } from 'next/server'
import { cookieResponse } from '../../../lib/cookie-response'

export const dynamic = 'force-dynamic'

const { parseCookies, setCookie: put } = require('nookies')

function handler(request) {
  const { token } = parseCookies({ req: { headers: Object.fromEntries(request.headers) } })
  if (!token) return NextResponse.json({ error: 'no token' }, { status: 401 })
  const headers = new Headers()
  put({ res: cookieResponse(headers) }, 'seen', 'yes', { path: '/' })
  return NextResponse.json({ token }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
