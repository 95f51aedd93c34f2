import { NextResponse } from 'next/server'
import { withSession } from '../../../lib/session'

export const dynamic = 'force-dynamic'

const handler = withSession(async (request, { session }) => {
  if (!request.nextUrl.searchParams.get('once')) await session.save()
  // next-reroute NR226: `withSession` sets cookies, which were replaced by those that are set here; now both are sent, these last.
  return NextResponse.json({ theme: 'dark' }, { headers: { 'Set-Cookie': 'theme=dark' } })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
