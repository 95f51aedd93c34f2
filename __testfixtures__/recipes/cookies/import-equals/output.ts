import Cookies = require('cookies')
import { NextResponse, type NextRequest } from 'next/server'
import { cookieResponse } from '../../../lib/cookie-response'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  const headers = new Headers()
  const cookies = new Cookies({ headers: Object.fromEntries(request.headers), socket: {} } as any, cookieResponse(headers))
  const token = cookies.get('token')
  if (!token) return NextResponse.json({ error: 'no token' }, { status: 401, headers })
  cookies.set('seen', 'yes')
  return NextResponse.json({ token }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
