import { NextResponse } from 'next/server'
import { Auth, presets } from '../../../lib/auth'

export const dynamic = 'force-dynamic'

const handler = presets.openRoute(
  Auth.requireAdminRoute((_request, { user }) => {
    return NextResponse.json({ by: user?.name })
  })
)

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
