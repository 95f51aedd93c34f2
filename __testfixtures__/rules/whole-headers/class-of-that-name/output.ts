import { NextResponse, type NextRequest } from 'next/server'
import { Headers } from '../../../lib/headers'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  const key = (Object.fromEntries(request.headers) as any) instanceof Headers ? 'theirs' : request.headers.get('x-key') ?? undefined
  return NextResponse.json({ key: key ?? null })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
