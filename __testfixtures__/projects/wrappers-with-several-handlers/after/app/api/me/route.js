import { NextResponse } from 'next/server'
import { withAccountRoute as withAccount } from '../../../lib/accounts'

export const dynamic = 'force-dynamic'

const handler = withAccount((_request, { account }) => {
  return NextResponse.json({ name: account.name })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
