import type { NextRequest } from 'next/server'
import { seenCookie, storedUrl, urlOf } from '../../../../lib/places'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const { searchParams } = request.nextUrl
  const headers = new Headers()
  if (searchParams.get('seen')) {
    headers.set('Set-Cookie', seenCookie('yes'))
  }
  if (searchParams.get('stored')) {
    headers.set('Location', await storedUrl())
    return new Response(null, { status: 307, headers })
  }
  const url = urlOf('first')
  headers.set('Location', url)
  return new Response(null, { status: 303, headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
