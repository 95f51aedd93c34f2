import { NextResponse, type NextRequest } from 'next/server'
import { serialize } from 'cookie'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

/** Adds cookies to those that are set already. */
function appendCookies(headers: Headers, cookies: string[]): void {
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
}

async function handler(request: NextRequest) {
  const headers = new Headers()
  appendCookies(headers, [serialize('access', '1'), serialize('refresh', '2')])
  if (request.nextUrl.searchParams.get('more') === 'yes') {
    const more = new Set<string>(await db.cookies())
    for (const cookie of [...more]) headers.append('Set-Cookie', cookie)
    headers.append('Set-Cookie', 'last=1')
  }
  return NextResponse.json({ set: true }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
