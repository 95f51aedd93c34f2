import { NextResponse } from 'next/server'
import nookies, { destroyCookie, parseCookies, setCookie } from 'nookies'
import { cookieResponse } from '../../../lib/cookie-response'

export const dynamic = 'force-dynamic'

function handler(request) {
  const { seen = '0', theme } = parseCookies({ req: { headers: Object.fromEntries(request.headers) } })
  const headers = new Headers()
  setCookie({ res: cookieResponse(headers) }, 'seen', String(Number(seen) + 1), { path: '/', maxAge: 60 })
  setCookie({ res: cookieResponse(headers) }, 'seen', 'again', { path: '/', maxAge: 60 })
  if (request.nextUrl.searchParams.get('out')) destroyCookie({ res: cookieResponse(headers) }, 'theme')
  else nookies.set({ res: cookieResponse(headers) }, 'theme', theme ?? 'dark & light', { httpOnly: true, sameSite: 'lax' })
  return NextResponse.json({ seen }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
