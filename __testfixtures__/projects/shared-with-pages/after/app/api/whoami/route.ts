import { NextResponse, type NextRequest } from 'next/server'
import { getSessionRoute as getSession } from '../../../lib/session'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const session = await getSession(request)
  return NextResponse.json(session ?? { visitor: true })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
