import { NextResponse, type NextRequest } from 'next/server'
import { getLanguagesRoute as getLanguages } from '../../../lib/input'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  return NextResponse.json(getLanguages(request))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
