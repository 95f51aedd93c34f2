import { NextResponse } from 'next/server'
import { withUser } from '@/lib/with-user'
import { echo } from '@/server/echo'

export const dynamic = 'force-dynamic'

const handler = withUser((request, { userId }) => {
  if (request.nextUrl.searchParams.get('said') === 'twice') return NextResponse.json({ message: 'Once only.' }, { status: 409 })
  return echo(request, { userId })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
