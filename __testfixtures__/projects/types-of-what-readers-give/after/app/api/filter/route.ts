import { NextResponse, type NextRequest } from 'next/server'
import { filterOfRoute as filterOf } from '../../../lib/filter'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const filter = await filterOf(request)
  if (filter instanceof Response) return filter
  return NextResponse.json(filter)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
