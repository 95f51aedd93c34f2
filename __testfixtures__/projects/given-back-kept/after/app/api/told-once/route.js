import { NextResponse } from 'next/server'
import { withToldRoute as withTold } from '../../../lib/put'

export const dynamic = 'force-dynamic'

const handler = withTold((_request, { user }) => {
  return NextResponse.json({ user })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
