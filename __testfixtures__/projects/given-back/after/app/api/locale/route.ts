import { NextResponse, type NextRequest } from 'next/server'
import { setLocale } from '../../../lib/check-token'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  const locale = setLocale(request)
  return NextResponse.json({ locale })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
