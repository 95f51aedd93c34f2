import { NextResponse, type NextRequest } from 'next/server'
import verifyToken from '../../../../lib/api/verify-token'

export const dynamic = 'force-dynamic'

async function session(request: NextRequest) {
  const token = await verifyToken(request)

  if (typeof token === 'string') return NextResponse.json({ answer: token }, { status: 401 })
  return NextResponse.json({ answer: token.id })
}

// The API Route answered every method.
export { session as GET, session as POST, session as PUT, session as PATCH, session as DELETE, session as OPTIONS }
