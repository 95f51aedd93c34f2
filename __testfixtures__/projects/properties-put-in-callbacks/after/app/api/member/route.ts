import { NextResponse } from 'next/server'
import { withMember } from '../../../lib/with-member'

export const dynamic = 'force-dynamic'

const handler = withMember((_request, { member, tag }) => {
  return NextResponse.json({ member: member ?? null, tag })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
