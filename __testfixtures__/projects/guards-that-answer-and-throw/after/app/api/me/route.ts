import { NextResponse, type NextRequest } from 'next/server'
import { requireMemberRoute as requireMember } from '../../../lib/guards'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const access = await requireMember(request)
  if (access instanceof Response) return access
  return NextResponse.json(access.user)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
