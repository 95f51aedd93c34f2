import { NextResponse } from 'next/server'
import { createProtectedHandler } from '@saleor/app-sdk/handlers/next-app-router'
import { apl } from '../../../lib/saleor-app'

export const dynamic = 'force-dynamic'

/** For the dashboard only. */
const handler = createProtectedHandler(
  (request, { user, authData }) => {
    // next-reroute NR260: What this throws, @saleor/app-sdk answers itself now, with a 500 that says `Unexpected server error`: Next neither logs nor reports it.
    if (request.nextUrl.searchParams.get('all') === '1') return NextResponse.json({ error: 'not all' }, { status: 403 })

    return NextResponse.json({ message: `Hello ${user.email}`, app: authData.appId })
  },
  apl,
  ['MANAGE_ORDERS']
)

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
