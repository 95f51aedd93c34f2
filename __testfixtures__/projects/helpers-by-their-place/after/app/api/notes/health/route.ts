import type { NextRequest } from 'next/server'
import { respondRoute as respond } from '../../../../pages/api/lib/respond'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  return respond(request, { ok: request.nextUrl.searchParams.get('deep') !== 'no' })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
