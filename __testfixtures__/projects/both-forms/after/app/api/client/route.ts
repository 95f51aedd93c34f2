import type { NextRequest } from 'next/server'
import { clientOfRoute as clientOf, ok } from '@/lib'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  return ok({ client: clientOf(request) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
