import { NextResponse } from 'next/server'
import { authenticate, unlessBanned } from '../../../../middleware/authenticate'

export const dynamic = 'force-dynamic'

const handler = authenticate(
  unlessBanned((_request, { user }) => {
    const { id, name } = user || {}
    return NextResponse.json({ id, name })
  }),
)

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
