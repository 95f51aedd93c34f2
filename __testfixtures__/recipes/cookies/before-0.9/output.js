import { NextResponse } from 'next/server'
import Cookies from 'cookies'
import { cookieResponse } from '../../../lib/cookie-response'

export const dynamic = 'force-dynamic'

function handler(request) {
  const headers = new Headers()
  const cookies = new Cookies({ headers: Object.fromEntries(request.headers), connection: {} }, cookieResponse(headers), { keys: ['a key of the fixture'] })
  const seen = cookies.get('seen')
  const { searchParams } = request.nextUrl
  if (searchParams.get('out')) cookies.set('seen')
  else cookies.set('seen', 'today', { signed: true, maxAge: 0, secure: searchParams.get('secure') ? true : undefined })
  return NextResponse.json({ seen: seen ?? 'never', signed: cookies.get('kept', { signed: true }) ?? 'no' }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
