import { NextResponse } from 'next/server'
import { withUser } from '../../../lib/auth'

export const dynamic = 'force-dynamic'

const handler = withUser((_request, { user }) => {
  return NextResponse.json({ me: user })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
