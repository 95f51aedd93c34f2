import { getCookie, getCookies, hasCookie } from 'cookies-next/server'
import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const session = await getCookie('session', { req: request })
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  return NextResponse.json({ session, known: await hasCookie('seen', { req: request }), all: await getCookies({ req: request }) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
