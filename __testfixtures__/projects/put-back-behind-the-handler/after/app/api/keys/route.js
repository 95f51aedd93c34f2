import { NextResponse } from 'next/server'
import { withBodyRoute as withBody, withKey } from '../../../lib/wrappers'

export const dynamic = 'force-dynamic'

const handler = withKey(withBody((_request, { body }) => {
  return NextResponse.json({ body })
}))

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
