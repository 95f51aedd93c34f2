import { NextResponse } from 'next/server'
import { clientOf, userOf } from '../../../lib/auth'

export const dynamic = 'force-dynamic'

// A link cannot send headers.
async function handler(request) {
  const user = await userOf({ headers: { authorization: `Bearer ${request.nextUrl.searchParams.get('token') ?? undefined}` } })
  if (!user) return NextResponse.json({ error: 'Who are you?' }, { status: 401 })
  return NextResponse.json({ user, client: clientOf(request) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
