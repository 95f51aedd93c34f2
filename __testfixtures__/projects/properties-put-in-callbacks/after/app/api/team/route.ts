import { NextResponse } from 'next/server'
import { withMembersTeam } from '../../../lib/with-member'

export const dynamic = 'force-dynamic'

const handler = withMembersTeam((_request, { team }) => {
  return NextResponse.json({ team: team ?? null })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
