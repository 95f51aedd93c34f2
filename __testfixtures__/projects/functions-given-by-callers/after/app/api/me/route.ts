import { NextResponse, type NextRequest } from 'next/server'
import { currentUser } from '../../../lib/session'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  return NextResponse.json({ email: await currentUser(request) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
