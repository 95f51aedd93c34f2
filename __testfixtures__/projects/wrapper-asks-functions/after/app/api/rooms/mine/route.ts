import { NextResponse, type NextRequest } from 'next/server'
import { rooms, sessions } from 'database'
import { withLimitRoute as withLimit } from '@/lib/limits'

export const dynamic = 'force-dynamic'

const handler = withLimit(3, async (request: NextRequest) => {
  const session = await sessions.find(request.cookies.get('session')?.value)
  return session.user as string
})(async (request) => {
  return NextResponse.json(await rooms.of(request.cookies.get('session')?.value))
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
