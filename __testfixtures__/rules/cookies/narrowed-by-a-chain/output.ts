import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  const sessionCookie = request.cookies.get('session')?.value
  if (!sessionCookie?.startsWith('s:')) return NextResponse.json({ error: 'no session' }, { status: 401 })
  const session = sessionCookie.slice(2)
  const themeCookie = request.cookies.get('theme')?.value
  const theme = themeCookie?.length === 4 ? themeCookie.toUpperCase() : 'LIGHT'
  return NextResponse.json({ session, theme })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
