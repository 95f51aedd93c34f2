import { getCookie, getCookies, hasCookie } from 'cookies-next/server'
import { cookies } from 'next/headers'
import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

async function handler() {
  const session = await getCookie('session', { cookies })
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  return NextResponse.json({ session, known: await hasCookie('seen', { cookies }), all: await getCookies({ cookies }) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
