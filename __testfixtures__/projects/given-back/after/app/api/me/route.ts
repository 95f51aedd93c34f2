import { NextResponse } from 'next/server'
import { withUser } from '../../../lib/with-user'

export const dynamic = 'force-dynamic'

const handler = withUser((_request, { user, locale }) => {
  return NextResponse.json({ id: user.id, locale })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
