import { NextResponse, type NextRequest } from 'next/server'
import { sessions } from '../../../lib/sessions'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const token = request.cookies.get('session')?.value
  const user = token ? await sessions.user(token) : null
  if (!user) {
    return NextResponse.json({ user: null }, { status: 401 })
  }
  return NextResponse.json({ user, theme: request.cookies.get('color-theme')?.value ?? 'light' })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
