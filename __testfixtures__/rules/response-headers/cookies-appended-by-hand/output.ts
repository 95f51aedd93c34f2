import { NextResponse, type NextRequest } from 'next/server'
import { serialize } from 'cookie'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

/** Adds a cookie to those that are set already. */
function appendCookie(headers: Headers, value: string) {
  headers.append('Set-Cookie', value)
}

function setCookie(headers: Headers, name: string, value: string) {
  // Cookies that were set before stay.
  const cookie = serialize(name, value)
  headers.append('Set-Cookie', cookie)
}

async function handler(request: NextRequest) {
  const headers = new Headers()
  appendCookie(headers, 'a=1; Path=/')
  setCookie(headers, 'b', '2')
  if (request.nextUrl.searchParams.get('more') === 'yes') {
    for (const cookie of [await db.cookie()].flat()) headers.append('Set-Cookie', cookie)
  }
  headers.append('Set-Cookie', 'c=3')
  return NextResponse.json({ set: true }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
