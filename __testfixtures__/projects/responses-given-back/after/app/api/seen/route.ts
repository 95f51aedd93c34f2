import { NextResponse, type NextRequest } from 'next/server'
import { noted } from '../../../lib/headers'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  return NextResponse.json(noted(request, { seen: [] }))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
