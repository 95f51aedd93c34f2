import { NextResponse, type NextRequest } from 'next/server'
import { load } from '../../../lib/upstream'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const names = await load(request)
  if (names instanceof Response) return names
  return NextResponse.json({ names })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
